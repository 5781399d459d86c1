// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// A room of the house: it may import only the rooms named, which all come before it.
func room(_ name: String, imports rooms: [String] = []) -> Target {
    .target(name: name, dependencies: rooms.map { .byName(name: $0) }, swiftSettings: strict)
}

/// The tests of one room, with the further rooms they need as tools.
func tests(of name: String, with rooms: [String] = [], resources: [Resource] = []) -> Target {
    .testTarget(
        name: name + "Tests",
        dependencies: ([name] + rooms).map { .byName(name: $0) },
        resources: resources,
        swiftSettings: strict)
}

let package = Package(
    name: "ControlRoom",
    platforms: [.macOS(.v15)],
    targets: [
        room("ContactCentre"),
        room("Probability", imports: ["ContactCentre"]),
        room("Statistics", imports: ["Probability"]),
        room("QueueingTheory", imports: ["Probability"]),
        room("Texts"),
        room("Scenarios", imports: ["Texts", "ContactCentre", "Probability"]),
        room("Templates"),
        room("Sheets", imports: ["Texts", "ContactCentre", "Scenarios"]),
        room("Simulator", imports: ["ContactCentre", "Probability", "Scenarios"]),
        room("Measures", imports: ["ContactCentre", "Scenarios"]),
        room(
            "Experiments",
            imports: [
                "Texts", "ContactCentre", "Probability", "Statistics", "QueueingTheory", "Scenarios", "Simulator",
                "Measures",
            ]),
        room("Charts", imports: ["Texts"]),
        room("Parallel", imports: ["ContactCentre", "Statistics", "Scenarios", "Measures", "Experiments"]),
        room(
            "Staffing",
            imports: ["ContactCentre", "Statistics", "Scenarios", "Measures", "Experiments", "Parallel"]),
        room(
            "Reporting",
            imports: [
                "Texts", "ContactCentre", "Probability", "Statistics", "Scenarios", "Measures", "Experiments", "Charts",
            ]),
        room(
            "Importing",
            imports: [
                "Texts", "ContactCentre", "Probability", "Statistics", "Scenarios", "Measures", "Experiments",
                "Reporting",
            ]),
        room(
            "Calibration",
            imports: [
                "Texts", "ContactCentre", "Probability", "Statistics", "Scenarios", "Measures", "Charts", "Experiments",
                "Parallel", "Reporting",
            ]),
        .target(name: "SystemMemory"),
        .target(name: "BrowserPage", exclude: ["engine.wasm.lzma", "engine.sources", "page.js"]),
        .executableTarget(
            name: "controlroom",
            dependencies: [
                "SystemMemory", "BrowserPage",
                "ContactCentre", "QueueingTheory", "Scenarios", "Measures", "Experiments", "Parallel", "Staffing",
                "Importing", "Calibration", "Reporting", "Templates", "Sheets",
            ],
            swiftSettings: strict),
        tests(of: "ContactCentre"),
        tests(of: "Charts"),
        tests(
            of: "Reporting",
            with: [
                "Texts", "RoomScripts", "ContactCentre", "Statistics", "Scenarios", "Measures", "Experiments",
                "Parallel",
            ],
            resources: [.copy("Golden")]),
        .testTarget(
            name: "CommandLineTests", dependencies: ["controlroom"], resources: [.copy("Golden")],
            swiftSettings: strict),
        tests(of: "Texts"),
        tests(of: "Probability"),
        tests(of: "Statistics", with: ["Probability"]),
        tests(of: "Scenarios", with: ["Texts", "ContactCentre", "Probability"]),
        tests(
            of: "Simulator", with: ["ContactCentre", "Probability", "Scenarios", "MarkovChains"]),
        tests(
            of: "Importing",
            with: ["Texts", "ContactCentre", "Probability", "Statistics", "Scenarios", "Measures", "Experiments"]),
        tests(
            of: "Calibration",
            with: [
                "RoomScripts", "ContactCentre", "Probability", "Statistics", "Scenarios", "Measures", "Charts",
                "Experiments", "Parallel", "Reporting",
            ]),
        tests(of: "Measures", with: ["ContactCentre", "Scenarios"]),
        tests(
            of: "Templates",
            with: ["Texts", "ContactCentre", "Statistics", "Scenarios", "Experiments", "Parallel"]),
        tests(of: "Sheets", with: ["RoomScripts", "Texts", "Scenarios", "Templates"]),
        .target(name: "MarkovChains", path: "Tests/MarkovChains", swiftSettings: strict),
        tests(of: "QueueingTheory", with: ["MarkovChains"]),
        .target(
            name: "RoomScripts",
            dependencies: ["ContactCentre", "Scenarios", "Simulator", "Measures", "Experiments", "Parallel"],
            path: "Tests/RoomScripts", swiftSettings: strict),
        tests(
            of: "Experiments",
            with: [
                "Parallel", "RoomScripts", "Sheets", "ContactCentre", "Statistics", "Scenarios", "Simulator",
                "Measures",
            ]),
        tests(
            of: "Staffing",
            with: [
                "RoomScripts", "ContactCentre", "Statistics", "QueueingTheory", "Scenarios", "Measures", "Experiments",
                "Parallel", "Reporting",
            ]),
        .testTarget(
            name: "ValidationTests",
            dependencies: [
                "RoomScripts", "MarkovChains", "ContactCentre", "Probability", "Statistics", "QueueingTheory",
                "Scenarios", "Simulator", "Measures", "Experiments", "Parallel", "Reporting",
            ],
            swiftSettings: strict),
    ]
)

// The engine for a browser's page is built by `.ci/browser` alone, for a machine without an operating system.
if Context.environment["CONTROLROOM_BROWSER"] != nil {
    package.targets += [
        .target(name: "BrowserRuntime"),
        .executableTarget(
            name: "BrowserEngine",
            dependencies: ["BrowserRuntime", "Scenarios", "Measures", "Experiments", "Reporting"],
            swiftSettings: strict),
    ]
}

// Where nothing is optimised, `.ci/run` builds and runs only the tests of the engine and its figures.
if Context.environment["CONTROLROOM_ENGINE_TESTS"] != nil {
    let kept = ["SimulatorTests", "MeasuresTests", "ExperimentsTests"]
    package.targets.removeAll { $0.type == .test && !kept.contains($0.name) }
}
