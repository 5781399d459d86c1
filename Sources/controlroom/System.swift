// What the program takes of the system, for all its files: names of files, folders, processors, the environment and the calls of C. Of
// Foundation the essentials alone where they come apart: the rest brings tables of languages and calendars, twice as large as the program.
#if canImport(FoundationEssentials)
    @_exported import FoundationEssentials
    @_exported import Glibc
#else
    @_exported import Foundation
#endif

/// The system's `write`, by a name that no function of this room has.
func writeSome(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}
