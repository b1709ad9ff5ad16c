import NIOHTTP1

/// Which work a method and a path lead to. Values in, bytes out; it knows nothing of connections.
struct Router: Sendable {
  typealias Work = @Sendable (Request) throws -> Answer

  private var work: [String: [String: Work]] = [:]

  mutating func on(_ method: HTTPMethod, _ path: String, _ work: @escaping Work) {
    self.work[path, default: [:]][method.rawValue] = work
  }

  /// Does the work. What goes wrong becomes an answer.
  func answer(_ request: Request) -> Answer {
    guard let methods = work[request.path] else {
      return .problem(RequestProblem(.notFound, "nothing is at this address"))
    }
    guard let work = methods[request.method.rawValue] else {
      var problem = RequestProblem(.methodNotAllowed, "this address does not take \(request.method.rawValue)")
      problem.headers = [("Allow", methods.keys.sorted().joined(separator: ", "))]
      return .problem(problem)
    }
    do {
      return try work(request)
    } catch let problem as RequestProblem {
      return .problem(problem)
    } catch {
      return .problem(RequestProblem(.internalServerError, "\(error)"))
    }
  }
}
