#include "analyzer/program/names.h"

#include <algorithm>

namespace mingcha::program {

std::string descriptor_from_name(std::string_view name) {
  const bool is_descriptor = name.starts_with('[') || (name.starts_with('L') && name.ends_with(';'));
  std::string out;
  out.reserve(name.size() + 2);
  if (!is_descriptor) out += 'L';
  out += name;
  if (!is_descriptor) out += ';';
  std::replace(out.begin(), out.end(), '.', '/');
  return out;
}

std::string dotted_from_descriptor(std::string_view descriptor) {
  if (descriptor.starts_with('L') && descriptor.ends_with(';')) {
    descriptor.remove_prefix(1);
    descriptor.remove_suffix(1);
  }
  std::string out(descriptor);
  std::replace(out.begin(), out.end(), '/', '.');
  return out;
}

}  // namespace mingcha::program
