public import Charts

/// A report in the making: what it says, before it is text, Markdown or a page.
public struct Document: Sendable, Equatable {
    /// The parts, from top to bottom.
    public var blocks: [Block]

    /// A document made of parts.
    public init(_ blocks: [Block] = []) {
        self.blocks = blocks
    }

    /// A part of a document.
    public enum Block: Sendable, Equatable {
        /// What the document is about; once, at the top.
        case title(String)
        /// What the following headings are about, up to the next chapter.
        case chapter(String)
        /// What the following parts are about.
        case heading(String)
        /// What the following parts are about, up to the next heading of any kind.
        case subheading(String)
        /// Running text.
        case paragraph(String)
        /// Short remarks, one after the other.
        case remarks([String])
        /// A line to type, never broken.
        case command(String)
        /// Figures in rows and columns.
        case table(Table)
        /// Figures as a picture. In a text they are its headline and their table.
        case picture(PictureBlock)
        /// Boxes to be filled in on paper, one a role: name, date and signature.
        case signatures([String])
    }
}

/// A picture with what it says, what it shows and its figures.
public struct PictureBlock: Sendable, Equatable {
    /// What it says.
    public let headline: String
    /// What is measured, and how sure it is.
    public let subtitle: String
    /// The picture.
    public let picture: Picture
    /// The same figures.
    public let table: Table
    /// The name of files with it or its figures, without an ending.
    public let fileStem: String
    /// The same of parts, of which a page shows the one its reader chooses; nil where there are none.
    public var parts: PictureParts?

    /// A picture with its words and figures.
    public init(_ headline: String, subtitle: String, _ picture: Picture, table: Table, fileStem: String) {
        (self.headline, self.subtitle, self.picture, self.table) = (headline, subtitle, picture, table)
        self.fileStem = fileStem
    }
}

/// Pictures of the parts of what another shows, such as weekdays.
public struct PictureParts: Sendable, Equatable {
    /// One of them.
    public struct Part: Sendable, Equatable {
        /// What it is called among the others.
        public let name: String
        /// What the picture says.
        public let headline: String
        /// The picture.
        public let picture: Picture

        /// A part; its headline is what the picture is called for who can't see it too.
        public init(_ name: String, headline: String, _ picture: Picture) {
            (self.name, self.headline) = (name, headline)
            self.picture = Picture(
                width: picture.width, height: picture.height, title: headline, marks: picture.marks)
        }
    }

    /// What a reader chooses: "Day".
    public let choice: String
    /// What all of them together are called among them: "All days".
    public let whole: String
    /// The parts.
    public let parts: [Part]
    /// What is measured, and how sure it is.
    public let subtitle: String
    /// Their figures.
    public let table: Table
    /// The name of files with the figures, without an ending.
    public let fileStem: String

    /// Parts with their figures.
    public init(
        _ choice: String, whole: String, _ parts: [Part], subtitle: String, table: Table, fileStem: String
    ) {
        (self.choice, self.whole, self.parts, self.subtitle) = (choice, whole, parts, subtitle)
        (self.table, self.fileStem) = (table, fileStem)
    }
}

/// Figures in rows and columns; every row has a cell a column.
public struct Table: Sendable, Equatable {
    /// The columns, from left to right.
    public var columns: [Column]
    /// The rows, from top to bottom.
    public var rows: [Row]

    /// A table without rows yet.
    public init(columns: [Column], rows: [Row] = []) {
        self.columns = columns
        self.rows = rows
    }

    /// A column's head.
    public struct Column: Sendable, Equatable {
        /// What it says; may be empty.
        public let title: String
        /// The side its cells keep to.
        public let alignment: Alignment

        /// A column whose cells keep to the left, as words do.
        public static func words(_ title: String) -> Column { Column(title: title, alignment: .left) }
        /// A column whose cells keep to the right, as figures do.
        public static func figures(_ title: String) -> Column { Column(title: title, alignment: .right) }
    }

    /// The side of its column a cell keeps to.
    public enum Alignment: Sendable, Equatable {
        case left, right
    }

    /// A row of a table.
    public enum Row: Sendable, Equatable {
        /// A line that names the rows below it, up to the next such line.
        case group(String)
        /// One cell a column.
        case cells([String])
    }

    /// Boxes for names, dates and signatures, a row a role.
    static func signatures(_ roles: [String]) -> Table {
        Table(
            columns: [.words(""), .words("Name"), .words("Date"), .words("Signature")],
            rows: roles.map { .cells([$0, "", "", ""]) })
    }

    /// The table without the columns that are empty in every row; the first column stays.
    package func withoutEmptyColumns() -> Table {
        let kept = columns.indices.filter { place in
            place == 0
                || self.rows.contains { row in
                    if case .cells(let cells) = row { !cells[place].isEmpty } else { false }
                }
        }
        let narrower = rows.map { row in
            if case .cells(let cells) = row { Row.cells(kept.map { cells[$0] }) } else { row }
        }
        return Table(columns: kept.map { columns[$0] }, rows: narrower)
    }
}
