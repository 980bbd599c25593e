// swift-tools-version:5.9
// The kit for a machine with Swift on the same Linux. Not compiled or run by this project's own tests.
import PackageDescription

let package = Package(
    name: "Commonhold",
    products: [.library(name: "Commonhold", targets: ["Commonhold"])],
    targets: [
        // The header and its module map, written beside the library by `make swift-sources`.
        .systemLibrary(name: "CommonholdFFI", path: "generated/CommonholdFFI"),
        .target(
            name: "Commonhold",
            dependencies: ["CommonholdFFI"],
            linkerSettings: [.unsafeFlags(["-L", "generated/lib"]), .linkedLibrary("commonhold_ffi")]
        ),
        .testTarget(name: "CommonholdTests", dependencies: ["Commonhold"]),
    ]
)
