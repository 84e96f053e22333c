// Writes the classes of a small app for tests.
#pragma once

#include <deque>
#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "tests/program/code_writer.h"

namespace mingcha::program::test {

using Write = std::function<void(CodeWriter&)>;

/// Class after class, file after file. Members and code belong to the class begun last; methods have 16 registers.
/// Methods are spelled "run()V", fields "agreed:Z".
class AppWriter {
 public:
  AppWriter() { files_.emplace_back(); }
  AppWriter(const AppWriter&) = delete;

  AppWriter& begin(const std::string& type, const std::string& superclass = "Ljava/lang/Object;",
                   const std::vector<std::string>& interfaces = {});
  AppWriter& begin_abstract(const std::string& type, const std::string& superclass = "Ljava/lang/Object;",
                            const std::vector<std::string>& interfaces = {});
  AppWriter& begin_interface(const std::string& type, const std::vector<std::string>& parents = {});

  AppWriter& virtual_method(const std::string& method, const Write& write);
  AppWriter& static_method(const std::string& method, const Write& write);
  AppWriter& private_method(const std::string& method, const Write& write);
  AppWriter& constructor(const Write& write, const std::string& signature = "()V");
  AppWriter& constructor();  ///< that does nothing
  AppWriter& class_initializer(const Write& write);
  AppWriter& abstract_method(const std::string& method);
  AppWriter& native_method(const std::string& method);  ///< static

  AppWriter& field(const std::string& field, bool is_final = false);
  AppWriter& static_field(const std::string& field, bool is_final = false);
  /// What the static fields of the class start with, in the order of their names.
  struct Broken {};  ///< of no type that the format knows
  using Initial = std::variant<bool, int, std::string, Broken>;
  AppWriter& initial_values(const std::vector<Initial>& values);

  /// A call site that makes a lambda: an object of the interface whose `method` is the static method `body`. The index
  /// for CodeWriter::call_site comes back; `captured` are the types of its arguments.
  unsigned lambda(const std::string& interface_type, const std::string& method, const std::string& body,
                  const std::string& captured = "");

  AppWriter& next_dex();
  /// The files; each with the classes since the one before.
  std::deque<dex::ByteVector> build();

 private:
  struct File {
    dex::DexBuilder dex{38};
    dex::ClassSpec current;
    bool has_class = false;
    unsigned handles = 0, call_sites = 0;
  };
  void flush();
  AppWriter& start(dex::ClassSpec spec);
  dex::MethodSpec method(const std::string& spelling, std::uint32_t flags, const Write& write);
  std::deque<File> files_;
};

}  // namespace mingcha::program::test
