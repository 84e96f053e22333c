#include "tests/analyzer/app_code.h"

#include <algorithm>

#include "analyzer/dex/call_site.h"
#include "support/mutf8.h"

namespace mingcha::testing {
namespace {

constexpr std::size_t kMaxAbove = 10'000;  // only hostile hierarchies are larger

std::string text(const dex::DexFile& file, dex::TypeIdx type) {
  return utf8_from_mutf8(file.type(type));
}

std::string key_of(const dex::DexFile& file, const dex::MethodId& id) {
  return utf8_from_mutf8(file.name(id)) + utf8_from_mutf8(file.signature(file.proto(id.proto_idx)));
}

}  // namespace

AppCode::AppCode(const std::vector<dex::DexFile>& files,
                 const std::vector<policies::PlatformClass>& platform) {
  for (const dex::DexFile& file : files) {
    for (std::uint32_t i = 0; i < file.class_defs_size(); ++i) {
      const dex::ClassDef def = file.class_def(i);
      const auto [it, fresh] = classes_.try_emplace(text(file, def.class_idx));
      if (!fresh) continue;  // the class loader takes the first
      OwnClass& own = it->second;
      own.file = &file;
      own.access_flags = def.access_flags;
      own.class_def = i;
      own.has_superclass = def.superclass_idx.present();
      if (own.has_superclass) own.above.push_back(text(file, def.superclass_idx));
      const dex::TypeList list = file.interfaces(def);
      for (std::uint32_t k = 0; k < list.size(); ++k) own.above.push_back(text(file, list[k]));
      for (const std::string& parent : own.above) below_[parent].push_back(it->first);
    }
    for (std::uint32_t i = 0; i < file.string_ids_size(); ++i)
      strings_.insert(utf8_from_mutf8(file.string({i})));
    read_lambdas(file);
  }
  for (const policies::PlatformClass& row : platform) {
    const std::string descriptor(row.descriptor);
    if (classes_.contains(descriptor)) continue;
    std::vector<std::string>& above = platform_[descriptor];
    if (!row.superclass.empty()) above.emplace_back(row.superclass);
    above.insert(above.end(), row.interfaces.begin(), row.interfaces.end());
    for (const std::string& parent : above) below_[parent].push_back(descriptor);
  }
}

// java.lang.invoke.LambdaMetafactory: the second extra argument is what the lambda runs.
void AppCode::read_lambdas(const dex::DexFile& file) {
  constexpr std::size_t kBody = dex::CallSite::kFirstExtra + 1;
  for (std::uint32_t i = 0; i < file.call_site_ids_size(); ++i) {
    const Result<dex::CallSite> site = dex::read_call_site(file, i);
    if (!site || site->values.size() <= kBody) continue;
    const dex::EncodedValue& body = site->values[kBody];
    if (body.type != dex::ValueType::method_handle) continue;
    const dex::MethodHandle handle = file.method_handle(body.index());
    if (handle.is_field()) continue;
    const dex::MethodId id = file.method({handle.field_or_method_id});
    lambdas_.push_back({text(file, file.proto(site->proto_idx).return_type_idx),
                        utf8_from_mutf8(file.string(site->name_idx)), text(file, id.class_idx),
                        key_of(file, id)});
  }
}

const OwnClass* AppCode::find(const std::string& descriptor) {
  const auto it = classes_.find(descriptor);
  if (it == classes_.end()) return nullptr;
  OwnClass& own = it->second;
  if (own.is_read) return &own;
  own.is_read = true;
  dex::ClassData data;
  const auto whole = own.file->read_class_data(own.file->class_def(own.class_def), data);
  static_cast<void>(whole);  // what stands before a break counts
  for (const dex::EncodedMethod& m : data.methods) {
    own.methods.try_emplace(key_of(*own.file, own.file->method(m.method_idx)),
                            OwnMethod{m.access_flags, m.code_off});
  }
  for (const dex::EncodedField& f : data.static_fields) {
    own.static_fields.insert(utf8_from_mutf8(own.file->name(own.file->field(f.field_idx))));
  }
  return &own;
}

const OwnMethod* AppCode::method(const std::string& descriptor, const std::string& key) {
  const OwnClass* own = find(descriptor);
  if (own == nullptr) return nullptr;
  const auto it = own->methods.find(key);
  return it == own->methods.end() ? nullptr : &it->second;
}

bool AppCode::is_concrete(const std::string& descriptor) {
  const OwnClass* own = find(descriptor);
  return own != nullptr && (own->access_flags & (dex::kAccAbstract | dex::kAccInterface)) == 0;
}

const std::vector<std::string>& AppCode::supertypes(const std::string& descriptor) {
  const auto [it, fresh] = supertypes_.try_emplace(descriptor);
  std::vector<std::string>& out = it->second;
  if (!fresh) return out;
  std::set<std::string> seen{descriptor};
  out.push_back(descriptor);
  for (std::size_t next = 0; next < out.size() && out.size() < kMaxAbove; ++next) {
    const auto own = classes_.find(out[next]);
    const auto row = platform_.find(out[next]);
    const std::vector<std::string>* above = own != classes_.end()    ? &own->second.above
                                            : row != platform_.end() ? &row->second
                                                                     : nullptr;
    if (above == nullptr) continue;
    for (const std::string& parent : *above) {
      if (seen.insert(parent).second) out.push_back(parent);
    }
  }
  return out;
}

bool AppCode::descends(const std::string& descriptor, const std::string& base) {
  if (base == "Ljava/lang/Object;") return true;
  const std::vector<std::string>& above = supertypes(descriptor);
  return std::find(above.begin(), above.end(), base) != above.end();
}

std::vector<std::string> AppCode::subtypes(const std::string& base) {
  std::vector<std::string> out{base};
  std::set<std::string> seen{base};
  for (std::size_t next = 0; next < out.size(); ++next) {
    const auto it = below_.find(out[next]);
    if (it == below_.end()) continue;
    for (const std::string& child : it->second) {
      if (seen.insert(child).second) out.push_back(child);
    }
  }
  out.erase(
      std::remove_if(out.begin(), out.end(), [&](const std::string& c) { return !classes_.contains(c); }),
      out.end());
  return out;
}

std::optional<std::string> AppCode::resolve(const std::string& descriptor, const std::string& key) {
  std::set<std::string> seen;
  for (std::string at = descriptor; seen.insert(at).second;) {
    const OwnClass* own = find(at);
    if (own == nullptr) break;
    if (own->methods.contains(key)) return at;
    if (!own->has_superclass) break;
    at = own->above.front();
  }
  std::optional<std::string> abstract;
  for (const std::string& above : supertypes(descriptor)) {
    const OwnMethod* found = method(above, key);
    if (found == nullptr) continue;
    if (!found->is(dex::kAccAbstract)) return above;
    if (!abstract) abstract = above;
  }
  return abstract;
}

std::optional<std::string> AppCode::dispatch(const std::string& descriptor, const std::string& key) {
  const std::optional<std::string> found = resolve(descriptor, key);
  if (!found || method(*found, key)->is(dex::kAccAbstract)) return std::nullopt;
  return found;
}

std::optional<std::string> AppCode::resolve_static_field(const std::string& descriptor,
                                                         const std::string& name) {
  for (const std::string& above : supertypes(descriptor)) {
    const OwnClass* own = find(above);
    if (own != nullptr && own->static_fields.contains(name)) return above;
  }
  return std::nullopt;
}

std::optional<dex::CodeItem> code_of(const OwnClass& own, const OwnMethod& method) {
  if (method.code_off == 0) return std::nullopt;
  Result<dex::CodeItem> code = dex::CodeItem::read(*own.file, method.code_off);
  if (!code) return std::nullopt;
  return *code;
}

std::optional<CallReference> call_at(const dex::DexFile& file, const dex::Instruction& instruction) {
  const dex::OpcodeInfo& info = instruction.info();
  if ((info.flags & dex::kInvoke) == 0 || info.index != dex::IndexKind::method) return std::nullopt;
  if (instruction.index() >= file.method_ids_size()) return std::nullopt;
  const dex::MethodId id = file.method({instruction.index()});
  return CallReference{text(file, id.class_idx), utf8_from_mutf8(file.name(id)),
                       utf8_from_mutf8(file.signature(file.proto(id.proto_idx)))};
}

std::string dotted(std::string_view descriptor) {
  std::string out(descriptor);
  if (out.starts_with('L') && out.ends_with(';')) out = out.substr(1, out.size() - 2);
  std::replace(out.begin(), out.end(), '/', '.');
  return out;
}

std::string descriptor_of(std::string_view dotted) {
  std::string out = "L" + std::string(dotted) + ";";
  std::replace(out.begin(), out.end(), '.', '/');
  return out;
}

}  // namespace mingcha::testing
