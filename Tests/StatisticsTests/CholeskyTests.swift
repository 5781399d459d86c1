import Testing
import Statistics

@Suite("Cholesky's triangle")
struct CholeskyTests {
    /// A = L Lᵀ with L = [[2, 0], [1, 3]].
    private let matrix = [[4.0, 2], [2, 10]]

    @Test("solves equations")
    func solves() throws {
        // A (1, -2) = (4 - 4, 2 - 20).
        #expect(try #require(Cholesky(matrix)).solved([0, -18]) == [1, -2])
    }

    @Test("makes errors alike: L x = b")
    func whitens() throws {
        // L (3, -1) = (6, 3 - 3).
        #expect(try #require(Cholesky(matrix)).whitened([6, 0]) == [3, -1])
    }

    @Test(
        "is none of a matrix that is not positive definite",
        arguments: [[[1.0, 2], [2, 4]], [[1, 3], [3, 1]], [[0]]])
    func refuses(_ matrix: [[Double]]) {
        #expect(Cholesky(matrix) == nil)
    }
}
