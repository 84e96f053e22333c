// What other authors' programs say of a library: the output of readelf and its like, and libraries of real packages
// to ask them of.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace mingcha::native {

using Words = std::vector<std::string>;

/// The lines of a program's output, each in words.
std::vector<Words> output_of(const std::string& command);
/// A program, with its options, of a file; what it says of errors is thrown away.
std::string command(std::string_view program, const std::filesystem::path& file);

std::uint64_t hex(std::string_view text);
bool is_hex(std::string_view text);
std::string without_version(const std::string& name);

/// A row of "readelf --dyn-syms" or "readelf -s".
struct ListedSymbol {
  std::uint64_t value = 0, size = 0;
  std::string type, section, name;
  bool is_function() const { return type == "FUNC" || type == "IFUNC"; }
};
std::vector<ListedSymbol> listed_symbols(const std::filesystem::path& file, std::string_view option);

/// The folder of real packages; need not be there.
std::filesystem::path corpora();

/// A folder that goes away with it.
class Scratch {
 public:
  Scratch();
  ~Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// Writes the libraries of a package for the machines that we read into a folder.
std::vector<std::filesystem::path> unpack_libraries(const std::filesystem::path& package,
                                                    const std::filesystem::path& folder);

}  // namespace mingcha::native
