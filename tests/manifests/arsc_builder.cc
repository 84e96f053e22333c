#include "arsc_builder.h"

#include <algorithm>
#include <set>

namespace mingcha::manifests::test {
namespace {

constexpr std::uint32_t kNoEntry = 0xffff'ffff;

std::uint32_t string_index(std::vector<std::string>& strings, const std::string& text) {
  const auto found = std::find(strings.begin(), strings.end(), text);
  if (found != strings.end()) return static_cast<std::uint32_t>(found - strings.begin());
  strings.push_back(text);
  return static_cast<std::uint32_t>(strings.size() - 1);
}

void write_letters(ByteWriter& out, const std::string& text, std::size_t width) {
  for (std::size_t i = 0; i < width; ++i) out.u1(i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
}

void write_config(ByteWriter& out, const ArscConfig& config, const std::string& place) {
  out.u4(64, place + ".config_size");
  out.u4(0);  // mcc, mnc
  write_letters(out, config.language, 2);
  write_letters(out, config.region, 2);
  out.u2(0);  // orientation, touchscreen
  out.u2(config.density);
  out.u4(0);
  out.u4(0);
  out.u2(config.sdk);
  out.u2(0);
  out.u1(0);
  out.u1(config.night ? 0x20 : 0);
  for (int i = 0; i < 3; ++i) out.u2(0);
  write_letters(out, config.script, 4);
  out.number(0, 8);
  for (int i = 0; i < 4; ++i) out.u4(0);
}

void write_name(ByteWriter& out, const std::string& text) {
  for (std::size_t i = 0; i < 128; ++i) out.u2(i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
}

class TableWriter {
 public:
  explicit TableWriter(std::vector<std::string>& strings) : strings_(strings) {}

  void write_entry(ByteWriter& out, const ArscValue& value, ArscForm form, const std::string& place) {
    const std::uint32_t data = value.type == 0x03 ? string_index(strings_, value.text) : value.data;
    if (form == ArscForm::compact) {
      out.u2(value.entry_id, place + ".key");
      out.u2(0x0008U | static_cast<unsigned>(value.type) << 8, place + ".flags");
      out.u4(data, place + ".data");
      return;
    }
    const bool complex = !value.array.empty();
    out.u2(complex ? 16 : 8, place + ".size");
    out.u2(complex ? 1 : 0, place + ".flags");
    out.u4(value.entry_id, place + ".key");
    if (complex) {
      out.u4(0, place + ".parent");
      out.u4(value.array.size(), place + ".count");
      for (std::size_t i = 0; i < value.array.size(); ++i) {
        out.u4(0x0200'0000U + i);
        write_value(out, 0x10, value.array[i], "");
      }
      return;
    }
    write_value(out, value.type, data, place);
  }

  void write_type(ByteWriter& out, const ArscType& type, const std::string& place) {
    const std::size_t count = type.values.empty() ? 0 : type.values.back().entry_id + std::size_t{1};
    const bool sparse = type.form == ArscForm::sparse;
    const bool short_offsets = type.form == ArscForm::offset16;
    const std::size_t start = out.chunk(0x0201, 84, place);
    out.u1(type.id, place + ".id");
    out.u1(sparse ? 1 : short_offsets ? 2 : 0, place + ".flags");
    out.u2(0);
    out.u4(sparse ? type.values.size() : count, place + ".entry_count");
    out.u4(0, place + ".entries_start");
    const std::size_t entries_start_at = out.size() - 4;
    write_config(out, type.config, place);
    write_offsets(out, type, place, count);
    out.align();
    out.patch(entries_start_at, out.size() - start);
    for (std::size_t i = 0; i < type.values.size(); ++i) {
      write_entry(out, type.values[i], type.form, place + ".entry" + std::to_string(i));
    }
    out.close(start);
  }

 private:
  static void write_value(ByteWriter& out, std::uint8_t type, std::uint32_t data, const std::string& place) {
    out.u2(8);
    out.u1(0);
    out.u1(type, place.empty() ? "" : place + ".value_type");
    out.u4(data, place.empty() ? "" : place + ".data");
  }

  // Entries lie behind each other in the order of their values.
  void write_offsets(ByteWriter& out, const ArscType& type, const std::string& place, std::size_t count) {
    std::vector<std::uint32_t> offsets(count, kNoEntry);
    ByteWriter dry;
    for (const ArscValue& value : type.values) {
      offsets[value.entry_id] = static_cast<std::uint32_t>(dry.size());
      write_entry(dry, value, type.form, "");
    }
    for (std::size_t i = 0; i < count; ++i) {
      const std::string here = place + ".offset" + std::to_string(i);
      if (type.form == ArscForm::sparse) {
        if (offsets[i] == kNoEntry) continue;
        out.u2(i, here + ".idx");
        out.u2(offsets[i] / 4, here);
      } else if (type.form == ArscForm::offset16) {
        out.u2(offsets[i] == kNoEntry ? 0xffff : offsets[i] / 4, here);
      } else {
        out.u4(offsets[i], here);
      }
    }
  }

  std::vector<std::string>& strings_;
};

void write_package(ByteWriter& out, const ArscPackage& package, const std::string& place, TableWriter& table) {
  const std::size_t start = out.chunk(0x0200, 288, place);
  out.u4(package.id, place + ".id");
  write_name(out, package.name);
  out.u4(288, place + ".type_strings");
  out.u4(package.type_names.size());
  out.u4(0, place + ".key_strings");
  const std::size_t key_strings_at = out.size() - 4;
  out.u4(package.key_names.size());
  out.u4(0, place + ".type_id_offset");
  out.string_pool(package.type_names, false, place + ".types");
  out.patch(key_strings_at, out.size() - start);
  out.string_pool(package.key_names, true, place + ".keys");
  if (package.library) {
    const std::size_t library = out.chunk(0x0203, 12, place + ".library");
    out.u4(1, place + ".library.count");
    out.u4(2);
    write_name(out, *package.library);
    out.close(library);
  }
  std::set<std::uint8_t> specs;
  for (std::size_t i = 0; i < package.types.size(); ++i) {
    const ArscType& type = package.types[i];
    if (specs.insert(type.id).second) {
      const std::size_t spec = out.chunk(0x0202, 16, place + ".spec" + std::to_string(i));
      out.u1(type.id, place + ".spec" + std::to_string(i) + ".id");
      out.u1(0);
      out.u2(0);
      out.u4(package.key_names.size(), place + ".spec" + std::to_string(i) + ".entry_count");
      for (std::size_t k = 0; k < package.key_names.size(); ++k) out.u4(0);
      out.close(spec);
    }
    table.write_type(out, type, place + ".type" + std::to_string(i));
  }
  out.close(start);
}

}  // namespace

Built build_arsc(const std::vector<ArscPackage>& packages, bool utf8) {
  std::vector<std::string> strings;
  TableWriter table(strings);
  ByteWriter dry;  // meets every string once, so that the pool is complete before it is written
  for (const ArscPackage& package : packages) write_package(dry, package, "dry", table);

  ByteWriter out;
  const std::size_t start = out.chunk(0x0002, 12, "table");
  out.u4(packages.size(), "table.package_count");
  out.string_pool(strings, utf8, "pool");
  for (std::size_t i = 0; i < packages.size(); ++i) {
    write_package(out, packages[i], "package" + std::to_string(i), table);
  }
  out.close(start);
  return out.take();
}

}  // namespace mingcha::manifests::test
