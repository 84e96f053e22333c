// Where a test keeps its databases: files in a folder of its own, or where MINGCHA_TEST_DATABASE names a server of PostgreSQL,
// schemas of its own there.
#pragma once

#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <map>
#include <string>

#include "screening/database/database.h"
#include "tests/screening/temporary_folder.h"

namespace mingcha::test {

/// The server's address; empty without one.
inline std::string server_address() {
  const char* address = std::getenv("MINGCHA_TEST_DATABASE");
  return address != nullptr ? address : "";
}
inline bool on_server() { return !server_address().empty(); }

class DatabasePlace {
 public:
  DatabasePlace() = default;
  DatabasePlace(const DatabasePlace&) = delete;
  DatabasePlace& operator=(const DatabasePlace&) = delete;
  ~DatabasePlace() {
    for (const auto& [name, schema] : schemas_) on_server("DROP SCHEMA " + schema + " CASCADE");
  }

  /// The same for the same name: what open_database() takes.
  std::string database(const std::string& name) const {
    if (!test::on_server()) return folder_.file(name);
    const auto [entry, fresh] = schemas_.try_emplace(name);
    if (fresh) {
      static int number = 0;
      entry->second = "test_" + std::to_string(::getpid()) + "_" + std::to_string(++number);
      REQUIRE(on_server("CREATE SCHEMA " + entry->second));
    }
    return server_address() + "?options=-csearch_path%3D" + entry->second;
  }

 private:
  static bool on_server(const std::string& sql) {
    const auto server = screening::open_database(server_address(), {});
    return server && (*server)->script(sql);
  }

  TemporaryFolder folder_;
  mutable std::map<std::string, std::string> schemas_;
};

}  // namespace mingcha::test
