#pragma once
// A program run as a child with its output in files: waited for with a time limit, signalled, or killed.
// keelCli() is the real binary of this build (or the one named by KEEL_CLI).
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace keel::tests {

inline std::filesystem::path keelCli() {
  const char* env = std::getenv("KEEL_CLI");
  return env != nullptr ? std::filesystem::path(env) : std::filesystem::path(KEEL_BINARY_DIR "/keel-cli");
}

struct ChildResult {
  int exitCode = -1;      ///< 128 + number when a signal ended it
  bool hung = false;      ///< was killed after the time limit
  std::string out;
  std::string err;
};

class ChildProcess {
 public:
  /// Output goes to new files in `folder`. `largestFile`: no file of the child may grow beyond it (EFBIG), like
  /// a full disk.
  ChildProcess(const std::filesystem::path& folder, const std::filesystem::path& program,
               const std::vector<std::string>& arguments, std::optional<std::uint64_t> largestFile = {}) {
    static int number = 0;
    m_out = folder / ("child-" + std::to_string(++number) + ".out");
    m_err = folder / ("child-" + std::to_string(number) + ".err");
    std::vector<std::string> words{program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    m_pid = fork();
    if (m_pid == 0) {
      const int out = open(m_out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
      const int err = open(m_err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
      dup2(out, 1);
      dup2(err, 2);
      if (largestFile) {
        const rlimit limit{*largestFile, *largestFile};
        setrlimit(RLIMIT_FSIZE, &limit);
        std::signal(SIGXFSZ, SIG_IGN);
      }
      execv(argv[0], argv.data());
      _exit(127);
    }
  }
  ~ChildProcess() {
    if (m_pid <= 0) return;
    kill(m_pid, SIGKILL);
    waitpid(m_pid, nullptr, 0);
  }
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;

  void signal(int number) const {
    if (m_pid > 0) kill(m_pid, number);
  }
  [[nodiscard]] bool running() { return !reap(); }

  ChildResult wait(std::chrono::milliseconds limit = std::chrono::seconds{60}) {
    const auto until = std::chrono::steady_clock::now() + limit;
    while (!reap()) {
      if (std::chrono::steady_clock::now() > until) {
        m_result.hung = true;
        kill(m_pid, SIGKILL);
        waitpid(m_pid, nullptr, 0);
        m_pid = 0;
        break;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds{1});
    }
    m_result.out = text(m_out);
    m_result.err = text(m_err);
    std::error_code ignored;
    std::filesystem::remove(m_out, ignored);
    std::filesystem::remove(m_err, ignored);
    return m_result;
  }

 private:
  /// True when it has ended.
  bool reap() {
    if (m_pid <= 0) return true;
    int status = 0;
    if (waitpid(m_pid, &status, WNOHANG) != m_pid) return false;
    m_pid = 0;
    m_result.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return true;
  }
  static std::string text(const std::filesystem::path& file) {
    std::ostringstream all;
    all << std::ifstream(file, std::ios::binary).rdbuf();
    return all.str();
  }

  pid_t m_pid = 0;
  std::filesystem::path m_out;
  std::filesystem::path m_err;
  ChildResult m_result;
};

inline ChildResult runChild(const std::filesystem::path& folder, const std::filesystem::path& program,
                            const std::vector<std::string>& arguments, std::optional<std::uint64_t> largestFile = {}) {
  ChildProcess child(folder, program, arguments, largestFile);
  return child.wait();
}

/// A new folder that goes away with its owner.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "keel-scenario-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) std::abort();
    m_path = name;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return m_path / name; }
  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path;
};

inline void writeText(const std::filesystem::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
}

}  // namespace keel::tests
