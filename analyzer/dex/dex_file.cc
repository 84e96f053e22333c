// Text forms of prototypes, methods and fields, as evidence and the fact tables spell them.
#include "analyzer/dex/dex_file.h"

namespace mingcha::dex {

std::string DexFile::signature(const ProtoId& proto) const {
  std::string text = "(";
  const TypeList types = parameters(proto);
  for (std::uint32_t i = 0; i < types.size(); ++i) text += type(types[i]);
  text += ')';
  text += type(proto.return_type_idx);
  return text;
}

std::string DexFile::descriptor(MethodIdx idx) const {
  const MethodId id = method(idx);
  std::string text(type(id.class_idx));
  text += "->";
  text += name(id);
  text += signature(proto(id.proto_idx));
  return text;
}

std::string DexFile::descriptor(FieldIdx idx) const {
  const FieldId id = field(idx);
  std::string text(type(id.class_idx));
  text += "->";
  text += name(id);
  text += ':';
  text += type(id.type_idx);
  return text;
}

}  // namespace mingcha::dex
