#pragma once
// Runs a program to its end and keeps what it wrote and how it ended. Knows nothing of the program.
#include <cerrno>
#include <chrono>
#include <csignal>
#include <string>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace keel::tests {

struct ProcessResult {
  int exitCode = -1;     ///< 128 + signal when a signal ended it; -1 when it could not be started
  bool timedOut = false; ///< it was killed because it took too long
  std::string out;
  std::string err;
};

/// Both ends of a pipe, closed when it goes.
class Pipe {
 public:
  Pipe() {
    if (pipe2(m_ends, O_CLOEXEC) != 0) m_ends[0] = m_ends[1] = -1;
  }
  ~Pipe() {
    closeEnd(0);
    closeEnd(1);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  [[nodiscard]] int readEnd() const { return m_ends[0]; }
  [[nodiscard]] int writeEnd() const { return m_ends[1]; }
  void closeEnd(int which) {
    if (m_ends[which] >= 0) close(m_ends[which]);
    m_ends[which] = -1;
  }
  /// Appends what is there; false at the end.
  bool drain(std::string& text) {
    char buffer[1 << 16];
    const ssize_t n = read(m_ends[0], buffer, sizeof buffer);
    if (n < 0) return errno == EINTR || errno == EAGAIN;
    text.append(buffer, static_cast<std::size_t>(n));
    return n > 0;
  }

 private:
  int m_ends[2]{-1, -1};
};

/// Reads both pipes until both have ended or the time is up; false when it is up.
inline bool readBoth(Pipe& out, Pipe& err, ProcessResult& result, std::chrono::seconds limit) {
  const auto end = std::chrono::steady_clock::now() + limit;
  pollfd watched[2] = {{out.readEnd(), POLLIN, 0}, {err.readEnd(), POLLIN, 0}};
  while (watched[0].fd >= 0 || watched[1].fd >= 0) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now()).count();
    if (left <= 0) return false;
    if (poll(watched, 2, static_cast<int>(left)) <= 0) continue;
    if (watched[0].revents != 0 && !out.drain(result.out)) watched[0].fd = -1;
    if (watched[1].revents != 0 && !err.drain(result.err)) watched[1].fd = -1;
  }
  return true;
}

/// `program` is a path; `arguments` do not hold its name. Standard input is empty.
inline ProcessResult run(const std::string& program, const std::vector<std::string>& arguments,
                         std::chrono::seconds limit = std::chrono::seconds(120)) {
  ProcessResult result;
  Pipe out, err;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, out.writeEnd(), STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, err.writeEnd(), STDERR_FILENO);
  std::vector<char*> words{const_cast<char*>(program.c_str())};
  for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  pid_t child = 0;
  const int failed = posix_spawn(&child, program.c_str(), &actions, nullptr, words.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) return result;
  out.closeEnd(1);
  err.closeEnd(1);
  if (!readBoth(out, err, result, limit)) {
    result.timedOut = true;
    kill(child, SIGKILL);
  }
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
  result.exitCode = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  return result;
}

}  // namespace keel::tests
