// The loader is given a whole path: neither LD_LIBRARY_PATH nor the system's folders count, nor the current one.
#include "support/module.h"

#include <dlfcn.h>

#include <filesystem>
#include <system_error>

#include <fmt/format.h>

namespace mingcha {
namespace {

namespace fs = std::filesystem;

// As seen from the folder of the program's own file, behind all symbolic links.
constexpr const char* kFolders[] = {"", "../lib/mingcha"};

Result<fs::path> find(const std::string& file) {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (error) return fail(Errc::io, "/proc/self/exe", 0, error.message());
  std::string looked_for;
  for (const char* folder : kFolders) {
    const fs::path path = program.parent_path() / folder / file;
    if (fs::exists(path, error)) return path;
    looked_for += (looked_for.empty() ? "neither " : ", nor ") + path.string();
  }
  return fail(Errc::io, file, 0, looked_for);
}

// What the loader says of the last failure; never null after one.
std::string reason() {
  const char* words = dlerror();
  return words != nullptr ? words : "";
}

}  // namespace

Result<const void*> load_module(std::string_view name, std::string_view stamp) {
  const std::string file = fmt::format("mingcha_{}.so", name);
  const Result<fs::path> path = find(file);
  if (!path) return tl::unexpected(path.error());
  // Bound now: a function that is missing must not end the program later. Never closed: values of the module's types, and
  // what frees them, may be needed until the end.
  void* library = dlopen(path->c_str(), RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) return fail(Errc::io, file, 0, reason());
  // POSIX has a pointer to a function come as one to an object.
  const auto entry = reinterpret_cast<ModuleEntry>(dlsym(library, kModuleEntry));
  if (entry == nullptr) return fail(Errc::bad_magic, file, 0, reason());
  const ModuleHead& head = *entry();
  if (head.stamp != stamp)
    return fail(Errc::unsupported, file, 0, fmt::format("built as {}, the program as {}", head.stamp, stamp));
  return head.functions;
}

}  // namespace mingcha
