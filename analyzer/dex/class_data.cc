// class_data_item: fields and methods of one class, in LEB128 differences.
//
// Two rules keep the work in proportion to the file, whatever classes share: as on the platform, a member
// must belong to the class that lists it; and of a member that is listed twice in a row the first counts.
#include <fmt/format.h>

#include "analyzer/dex/dex_file.h"
#include "analyzer/dex/leb_reader.h"

namespace mingcha::dex {
namespace {

constexpr std::uint32_t kCodeItemHeaderBytes = 16;

/// Reads the lists of one class one after another; the first error ends it.
class ClassDataReader {
 public:
  ClassDataReader(const DexFile& dex, const ClassDef& def)
      : dex_(dex), class_idx_(def.class_idx), leb_(dex.data(), def.class_data_off) {}

  Result<void> read(ClassData& out) {
    const std::uint32_t static_fields_size = leb_.uleb128();
    const std::uint32_t instance_fields_size = leb_.uleb128();
    const std::uint32_t direct_methods_size = leb_.uleb128();
    const std::uint32_t virtual_methods_size = leb_.uleb128();
    if (!leb_.ok()) return broken(Errc::truncated, "sizes", 0, "");
    if (auto r = fields("static_fields", static_fields_size, out.static_fields); !r) return r;
    if (auto r = fields("instance_fields", instance_fields_size, out.instance_fields); !r) return r;
    if (auto r = methods("direct_methods", direct_methods_size, out.methods); !r) return r;
    out.direct_methods = static_cast<std::uint32_t>(out.methods.size());
    return methods("virtual_methods", virtual_methods_size, out.methods);
  }

 private:
  Result<void> broken(Errc code, const char* list, std::uint32_t i, std::string got) const {
    return fail(code, fmt::format("{}: class_data_item.{}[{}]", dex_.where(), list, i), leb_.pos(),
                std::move(got));
  }

  Result<void> fields(const char* list, std::uint32_t count, std::vector<EncodedField>& out) {
    if (count > leb_.left() / 2) return broken(Errc::truncated, list, 0, fmt::format("{} fields", count));
    out.reserve(out.size() + count);
    std::uint64_t field_idx = 0;  // 64 bits: the differences cannot wrap around into the table
    for (std::uint32_t i = 0; i < count; ++i) {
      field_idx += leb_.uleb128();
      const std::uint32_t access_flags = leb_.uleb128();
      if (!leb_.ok()) return broken(Errc::truncated, list, i, "");
      if (field_idx >= dex_.field_ids_size())
        return broken(Errc::bad_index, list, i, fmt::format("{} >= {}", field_idx, dex_.field_ids_size()));
      const FieldIdx idx{static_cast<std::uint32_t>(field_idx)};
      if (dex_.field(idx).class_idx != class_idx_)
        return broken(Errc::bad_value, list, i, "of another class");
      if (i == 0 || out.back().field_idx != idx) out.push_back({idx, access_flags});
    }
    return {};
  }

  Result<void> methods(const char* list, std::uint32_t count, std::vector<EncodedMethod>& out) {
    if (count > leb_.left() / 3) return broken(Errc::truncated, list, 0, fmt::format("{} methods", count));
    out.reserve(out.size() + count);
    std::uint64_t method_idx = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
      method_idx += leb_.uleb128();
      const std::uint32_t access_flags = leb_.uleb128();
      const std::uint32_t code_off = leb_.uleb128();
      if (!leb_.ok()) return broken(Errc::truncated, list, i, "");
      if (method_idx >= dex_.method_ids_size())
        return broken(Errc::bad_index, list, i, fmt::format("{} >= {}", method_idx, dex_.method_ids_size()));
      if (code_off != 0 && !holds(dex_.data(), code_off, kCodeItemHeaderBytes))
        return broken(Errc::bad_offset, list, i, fmt::format("code_off {:#x}", code_off));
      const MethodIdx idx{static_cast<std::uint32_t>(method_idx)};
      if (dex_.method(idx).class_idx != class_idx_)
        return broken(Errc::bad_value, list, i, "of another class");
      if (i == 0 || out.back().method_idx != idx) out.push_back({idx, access_flags, code_off});
    }
    return {};
  }

  const DexFile& dex_;
  TypeIdx class_idx_;
  LebReader leb_;
};

}  // namespace

Result<void> DexFile::read_class_data(const ClassDef& def, ClassData& out) const {
  out.clear();
  if (def.class_data_off == 0) return {};
  if (def.class_data_off >= data_.size())
    return fail(Errc::bad_offset, where_ + ": class_def_item.class_data_off", def.class_data_off,
                fmt::format("{:#x} >= {:#x}", def.class_data_off, data_.size()));
  return ClassDataReader(*this, def).read(out);
}

}  // namespace mingcha::dex
