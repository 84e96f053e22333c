// Where a result of a SARIF log is: the files of the package, the classes, methods and functions in them. Both stand in tables
// of the run; a place names its rows.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/judge/report.h"
#include "reports/json/json_writer.h"

namespace mingcha::reports {

class SarifPlaces {
 public:
  /// Borrows the package's description.
  explicit SarifPlaces(const judge::Input& input);

  /// Writes one location: the package, the line where it is known, and the method.
  /// `message`: what the place is, or empty.
  void write(JsonWriter& out, const behaviour::Site& site, std::string_view message = {});
  /// A method of a chain, whose dex file is not known.
  void write(JsonWriter& out, const behaviour::Hop& hop, std::string_view message);
  /// The package itself, or a file in it ("AndroidManifest.xml").
  void write_file(JsonWriter& out, std::string_view name);

  /// Writes the keys `artifacts` and `logicalLocations`: all that was named before.
  void write_tables(JsonWriter& out) const;

 private:
  struct File {
    std::string uri, sha256;
    std::size_t parent = 0;  // 0, the package, has none
  };
  struct Name {
    std::string_view kind;
    std::string name, full, decorated;
    std::size_t parent = kNone;
  };
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  std::size_t file_of(std::string_view dex);
  std::size_t add_file(std::string_view path, std::size_t parent, std::string_view sha256);
  std::size_t add_name(Name name);
  std::size_t module_of(std::string_view dex);
  std::size_t class_of(std::string_view descriptor, std::size_t parent);
  std::size_t method_of(std::string_view descriptor, std::string_view method, std::size_t parent);
  std::size_t function_of(std::string_view library, std::string_view function, std::size_t parent);
  void write_physical(JsonWriter& out, std::optional<std::uint32_t> line) const;
  void write_logical(JsonWriter& out, std::size_t index) const;

  const judge::Input& input_;
  std::vector<File> files_;
  std::map<std::string, std::size_t, std::less<>> file_rows_;
  std::vector<Name> names_;
  std::map<std::string, std::size_t, std::less<>> name_rows_;
};

/// "cn.example.App" of "Lcn/example/App;"; other descriptors as they are.
std::string dotted(std::string_view descriptor);

}  // namespace mingcha::reports
