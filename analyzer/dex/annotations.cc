// Annotation directories and sets: tables of offsets that end in encoded annotations.
#include "analyzer/dex/annotations.h"

#include <fmt/format.h>

#include "support/cursor.h"

namespace mingcha::dex {
namespace {

tl::unexpected<Error> broken(const DexFile& dex, Errc code, const char* field, std::uint64_t off,
                             std::string got) {
  return fail(code, fmt::format("{}: {}", dex.where(), field), off, std::move(got));
}

}  // namespace

Result<AnnotationsDirectory> read_annotations_directory(const DexFile& dex, const ClassDef& def) {
  AnnotationsDirectory directory;
  if (def.annotations_off == 0) return directory;
  Cursor c(dex.data(), def.annotations_off);
  directory.class_annotations_off = c.u4();
  const std::uint64_t fields_size = c.u4();
  const std::uint64_t methods_size = c.u4();
  const std::uint64_t parameters_size = c.u4();
  if (!c.ok() || fields_size + methods_size + parameters_size > c.left() / 8)
    return broken(dex, Errc::truncated, "annotations_directory_item", def.annotations_off,
                  fmt::format("{}+{}+{} entries", fields_size, methods_size, parameters_size));
  for (std::uint64_t i = 0; i < fields_size; ++i) {
    const AnnotationsDirectory::OfField entry{{c.u4()}, c.u4()};
    if (entry.field_idx.value >= dex.field_ids_size())
      return broken(dex, Errc::bad_index, "field_annotation.field_idx", c.pos(),
                    fmt::format("{} >= {}", entry.field_idx.value, dex.field_ids_size()));
    directory.fields.push_back(entry);
  }
  for (std::uint64_t i = 0; i < methods_size + parameters_size; ++i) {
    const AnnotationsDirectory::OfMethod entry{{c.u4()}, c.u4()};
    if (entry.method_idx.value >= dex.method_ids_size())
      return broken(dex, Errc::bad_index, "method_annotation.method_idx", c.pos(),
                    fmt::format("{} >= {}", entry.method_idx.value, dex.method_ids_size()));
    (i < methods_size ? directory.methods : directory.parameters).push_back(entry);
  }
  return directory;
}

Result<std::vector<Annotation>> read_annotation_set(const DexFile& dex, std::uint32_t off) {
  std::vector<Annotation> annotations;
  if (off == 0) return annotations;
  Cursor c(dex.data(), off);
  const std::uint32_t size = c.u4();
  if (!c.ok() || size > c.left() / 4)
    return broken(dex, Errc::truncated, "annotation_set_item", off, fmt::format("{} entries", size));
  std::size_t values = 0;
  for (std::uint32_t i = 0; i < size; ++i) {
    const std::uint32_t annotation_off = c.u4();
    if (annotation_off >= dex.data().size())
      return broken(dex, Errc::bad_offset, "annotation_off_item", c.pos() - 4,
                    fmt::format("{:#x}", annotation_off));
    LebReader leb(dex.data(), annotation_off);
    Annotation annotation{leb.u1(), {}};
    if (auto r = read_encoded_annotation(dex, leb, annotation.values); !r)
      return tl::unexpected(std::move(r.error()));
    values += annotation.values.size();  // entries may share one large annotation
    if (values > kMaxValues) return broken(dex, Errc::over_budget, "annotation_set_item", off, "values");
    annotations.push_back(std::move(annotation));
  }
  return annotations;
}

Result<std::vector<std::uint32_t>> read_parameter_annotation_sets(const DexFile& dex, std::uint32_t off) {
  std::vector<std::uint32_t> sets;
  if (off == 0) return sets;
  Cursor c(dex.data(), off);
  const std::uint32_t size = c.u4();
  if (!c.ok() || size > c.left() / 4)
    return broken(dex, Errc::truncated, "annotation_set_ref_list", off, fmt::format("{} entries", size));
  sets.reserve(size);
  for (std::uint32_t i = 0; i < size; ++i) sets.push_back(c.u4());
  return sets;
}

}  // namespace mingcha::dex
