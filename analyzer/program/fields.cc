#include "analyzer/program/fields.h"

#include <algorithm>

#include "analyzer/dex/encoded_value.h"

namespace mingcha::program {
namespace {

constexpr std::uint32_t kChunk = 512;  // classes read at once
constexpr std::uint32_t kMaxPosition =
    4'096;  // static values read for one field; longer tables are generated ids

struct Part {
  std::vector<Field> fields;
  std::vector<std::uint32_t> counts;  // by class of the chunk
};

void append(const std::vector<dex::EncodedField>& from, std::uint32_t owner, Part& to) {
  std::uint32_t position = 0;
  for (const dex::EncodedField& field : from) {
    to.fields.push_back({{owner}, field.field_idx.value, field.access_flags, position++});
  }
}

bool same(const dex::DexFile& a, const dex::FieldId& x, const dex::DexFile& b, const dex::FieldId& y) {
  return a.name(x) == b.name(y) && a.type(x.type_idx) == b.type(y.type_idx);
}

}  // namespace

Fields::Fields(const Program& program, const Hierarchy& hierarchy, ThreadPool& pool)
    : program_(&program), resolved_(program.dex_files().size()) {
  const std::vector<Class>& classes = program.classes();
  const std::size_t chunks = (classes.size() + kChunk - 1) / kChunk;
  std::vector<Part> parts(chunks);
  pool.for_each(chunks, [&](std::size_t chunk) {
    dex::ClassData data;
    const std::size_t last = std::min(classes.size(), (chunk + 1) * kChunk);
    for (std::size_t c = chunk * kChunk; c < last; ++c) {
      const dex::DexFile& file = program.dex_of(classes[c]);
      const auto read = file.read_class_data(file.class_def(classes[c].class_def), data);
      static_cast<void>(read);
      append(data.static_fields, static_cast<std::uint32_t>(c), parts[chunk]);
      append(data.instance_fields, static_cast<std::uint32_t>(c), parts[chunk]);
      parts[chunk].counts.push_back(static_cast<std::uint32_t>(parts[chunk].fields.size()));
    }
  });
  std::vector<std::uint32_t> first(classes.size() + 1, 0);
  for (std::size_t chunk = 0; chunk < chunks; ++chunk) {
    const auto before = static_cast<std::uint32_t>(fields_.size());
    fields_.insert(fields_.end(), parts[chunk].fields.begin(), parts[chunk].fields.end());
    for (std::size_t i = 0; i < parts[chunk].counts.size(); ++i) {
      first[chunk * kChunk + i + 1] = before + parts[chunk].counts[i];
    }
  }
  for (std::size_t dex = 0; dex < resolved_.size(); ++dex) {
    resolved_[dex].resize(program.dex_files()[dex].field_ids_size());
  }
  for (std::uint32_t i = 0; i < fields_.size(); ++i) {
    FieldNode& node = resolved_[classes[fields_[i].owner.value].dex][fields_[i].field_idx];
    if (!node.present()) node.value = i;
  }
  // The rest names a field through a class below its own, or in another file. Compared by text, class by
  // class upwards; a budget keeps hostile tables from making that quadratic.
  pool.for_each(resolved_.size(), [&](std::size_t dex) {
    const dex::DexFile& file = program.dex_files()[dex];
    std::uint64_t budget = std::uint64_t{200} * (file.field_ids_size() + 1'000U);
    for (std::uint32_t i = 0; i < file.field_ids_size(); ++i) {
      if (resolved_[dex][i].present()) continue;
      const dex::FieldId id = file.field({i});
      TypeId at = program.type(static_cast<std::uint32_t>(dex), id.class_idx);
      for (std::size_t depth = 0; at.present() && at.value < program.type_count(); ++depth) {
        const ClassId own = program.definition(at);
        if (!own.present() || depth > Hierarchy::kMaxVisited) break;
        const std::uint32_t count = first[own.value + 1] - first[own.value];
        if (count > budget) break;
        budget -= count;
        const dex::DexFile& other = program.dex_of(classes[own.value]);
        const auto begin = fields_.begin() + first[own.value];
        const auto found = std::find_if(begin, begin + count, [&](const Field& field) {
          return same(file, id, other, other.field({field.field_idx}));
        });
        if (found != begin + count) {
          resolved_[dex][i].value = static_cast<std::uint32_t>(found - fields_.begin());
          break;
        }
        at = hierarchy.superclass(at);
      }
    }
  });
}

std::string Fields::descriptor(FieldNode node) const {
  return program_->dex_of(class_of(node)).descriptor(dex::FieldIdx{(*this)[node].field_idx});
}

std::optional<dex::EncodedValue> Fields::initial_value(FieldNode node) const {
  const Field& field = (*this)[node];
  if (!field.is(dex::kAccStatic) || field.position >= kMaxPosition) return std::nullopt;
  const dex::DexFile& file = program_->dex_of(class_of(node));
  const auto values = dex::read_static_values(file, file.class_def(class_of(node).class_def));
  if (!values) return std::nullopt;
  std::uint32_t position = 0;
  for (std::size_t i = 1; i < values->size(); ++position) {
    const dex::EncodedValue& value = (*values)[i];
    if (position == field.position) return value;
    i = std::max<std::size_t>(value.end, i + 1);
  }
  return std::nullopt;
}

std::int64_t Fields::initial_number(FieldNode node) const {
  const auto value = initial_value(node);
  if (!value) return 0;
  const bool is_number = value->type <= dex::ValueType::long_value || value->type == dex::ValueType::boolean;
  return is_number ? value->number() : 0;
}

std::string_view Fields::initial_text(FieldNode node) const {
  const auto value = initial_value(node);
  if (!value || value->type != dex::ValueType::string) return {};
  return program_->dex_of(class_of(node)).string({value->index()});
}

}  // namespace mingcha::program
