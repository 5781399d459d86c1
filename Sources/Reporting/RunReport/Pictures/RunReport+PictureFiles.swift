import Charts

extension RunReport {
    /// The report's pictures as SVG files of their own, by name; none without details.
    public func pictureFiles() -> [(name: String, text: String)] {
        var files: [(name: String, text: String)] = []
        for case .picture(let block) in dayPictures() + weekPictures() + monthPictures() + waitPictures()
            + picturesOfPeople() + workforcePictures() + areaPictures() + observedPictures()
        {
            var (name, number) = (block.fileStem + ".svg", 1)
            // Call types may have names that differ only in what a file's name can't hold.
            while files.contains(where: { $0.name == name }) {
                number += 1
                name = "\(block.fileStem)-\(number).svg"
            }
            files.append((name, block.picture.svgFile()))
        }
        return files
    }
}
