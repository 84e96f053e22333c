// Part of the build: flatten FOLDER OUTPUT NAME... writes the tables of FOLDER/NAME... to OUTPUT. A mistake in a file
// is printed and ends the build.
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <sstream>

#include "policies/flat_tables.h"

using namespace mingcha::policies;

int main(int count, char** arguments) {
  if (count < 4) {
    fmt::print(stderr, "flatten FOLDER OUTPUT NAME...\n");
    return 2;
  }
  std::vector<std::string> texts(static_cast<std::size_t>(count));  // outlive the tables
  TextPool pool;
  std::vector<TomlTable> tables;
  Complaints complaints;
  for (int i = 3; i < count; ++i) {
    std::ifstream in(fmt::format("{}/{}", arguments[1], arguments[i]), std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    std::string& kept = texts[static_cast<std::size_t>(i)] = text.str();
    for (TomlTable& table : read_toml(arguments[i], kept, pool, complaints)) tables.push_back(std::move(table));
  }
  for (const mingcha::Error& error : complaints.errors()) fmt::print(stderr, "{}\n", describe(error));
  if (!complaints.empty() || tables.empty()) return 1;
  const std::string flat = flatten(tables);
  std::ofstream out(arguments[2], std::ios::binary);
  out.write(flat.data(), static_cast<std::streamsize>(flat.size()));
  out.close();
  return out ? 0 : 1;
}
