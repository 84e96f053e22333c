#include "screening/inputs.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <istream>
#include <set>
#include <system_error>

#include "screening/archive_walk.h"

namespace mingcha::screening {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kZip = "PK\x03\x04";
constexpr std::size_t kStart = 512;  // bytes that tell what a file is
constexpr std::string_view kStandardInput = "-";

std::string ending_of(const fs::path& path) {
  std::string ending = path.extension().string();
  for (char& c : ending)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return ending;
}

bool is_named_as_input(const fs::path& path) {
  return is_named_as_package(path.native()) || is_named_as_archive(path.native());
}

std::string start_of(const fs::path& path) {
  std::string start(kStart, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(start.data(), static_cast<std::streamsize>(start.size()));
  start.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
  return start;
}

bool begins_as_zip(const fs::path& path) { return start_of(path).starts_with(kZip); }

bool begins_as_input(const fs::path& path) {
  const std::string start = start_of(path);
  return start.starts_with(kZip) || begins_as_tar_or_7z(as_bytes(start));
}

// base.apk and what belongs to it, as bundletool and phones name them.
bool is_split_package(const std::vector<fs::path>& files) {
  bool base = false;
  std::size_t apks = 0;
  for (const fs::path& file : files) {
    if (ending_of(file) != ".apk") continue;
    ++apks;
    base = base || file.filename() == "base.apk";
  }
  return base && apks > 1;
}

class Listing {
 public:
  Result<void> walk(const fs::path& top, const std::string& prefix) {
    std::vector<fs::path> folders = {top};
    while (!folders.empty()) {
      const fs::path folder = std::move(folders.back());
      folders.pop_back();
      std::vector<fs::path> files, below;
      std::error_code error;
      for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        std::error_code ignored;
        if (at->is_regular_file(ignored)) {
          files.push_back(at->path());
        } else if (at->is_directory(ignored) && !at->is_symlink(ignored)) {
          below.push_back(at->path());
        }
      }
      if (error) return fail(Errc::io, folder.string(), 0, error.message());
      take(top, prefix, folder, files);
      // The last one is walked first.
      std::sort(below.begin(), below.end(), std::greater<>());
      folders.insert(folders.end(), below.begin(), below.end());
    }
    return {};
  }

  Result<void> read_list(std::istream& list) {
    for (std::string line; std::getline(list, line);) {
      if (line.ends_with('\r')) line.pop_back();
      if (line.empty()) continue;
      std::error_code ignored;
      if (fs::is_directory(line, ignored)) {
        if (Result<void> done = walk(line, line + "/"); !done) return done;
      } else {
        add(line, line);
      }
    }
    return {};
  }

  void add(std::string path, std::string name) {
    if (seen_.insert(path).second) inputs_.push_back({std::move(path), std::move(name)});
  }

  std::vector<Input> taken() { return std::move(inputs_); }

 private:
  void take(const fs::path& top, const std::string& prefix, const fs::path& folder, std::vector<fs::path>& files) {
    if (is_split_package(files)) {
      const fs::path name = folder.lexically_relative(top);
      return add(folder.string(), prefix + (name == "." ? folder.filename().string() : name.string()));
    }
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) {
      if (is_named_as_input(file) || (!file.has_extension() && begins_as_zip(file)))
        add(file.string(), prefix + file.lexically_relative(top).string());
    }
  }

  std::vector<Input> inputs_;
  std::set<std::string> seen_;
};

}  // namespace

Result<std::vector<Input>> list_inputs(const std::vector<std::string>& arguments, std::istream& standard_input) {
  Listing listing;
  for (const std::string& argument : arguments) {
    Result<void> done;
    std::error_code error;
    if (argument == kStandardInput) {
      done = listing.read_list(standard_input);
    } else if (fs::is_directory(argument, error)) {
      done = listing.walk(argument, "");
    } else if (!fs::exists(argument, error)) {
      return fail(Errc::io, argument, 0, std::make_error_code(std::errc::no_such_file_or_directory).message());
    } else if (is_named_as_input(argument) || begins_as_input(argument)) {
      listing.add(argument, fs::path(argument).filename().string());
    } else {
      std::ifstream list(argument);
      if (!list) return fail(Errc::io, argument, 0, "cannot be read");
      done = listing.read_list(list);
    }
    if (!done) return tl::unexpected(done.error());
  }
  return listing.taken();
}

}  // namespace mingcha::screening
