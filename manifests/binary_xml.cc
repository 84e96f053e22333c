// Reads AXML in one pass over its chunks, in the order and with the tolerance of the platform's ResXMLTree (prelude:
// string pool and resource map up to the first node) and ResXMLParser (nodes). Depth is counted, names of end tags
// are not compared, and nothing after the root's end tag counts: so does the package parser that reads the manifest.
#include "manifests/binary_xml.h"

#include <fmt/format.h>

#include <array>

#include "manifests/chunk.h"
#include "manifests/framework_attributes.h"
#include "manifests/string_pool.h"

namespace mingcha::manifests {
namespace {

constexpr std::uint32_t kNoIndex = 0xffff'ffff;
constexpr std::uint32_t kNodeHeaderSize = 16;
constexpr std::uint16_t kAttributeSize = 20;

// Forms that the platform takes; each is reported once a document.
enum class Odd : std::uint8_t {
  file_type, header_size, node_header_size, data_after_end, junk_after_root, unknown_chunk, pool_form, second_pool,
  second_map, string_index, attribute_start, attribute_size, value_size, stripped_name, false_name, no_resource_id,
  unsorted, duplicate, raw_differs, namespace_missing, namespace_open, end_tag_name, root_open, count
};

struct OddRow {
  Odd kind;
  std::string_view detail;
};
constexpr std::array kOddRows = {
    OddRow{Odd::file_type, "file chunk type"},
    OddRow{Odd::header_size, "file header size"},
    OddRow{Odd::node_header_size, "node header size"},
    OddRow{Odd::data_after_end, "data after the end"},
    OddRow{Odd::junk_after_root, "chunks after the root element"},
    OddRow{Odd::unknown_chunk, "unknown chunk type"},
    OddRow{Odd::pool_form, "string pool"},
    OddRow{Odd::second_pool, "second string pool"},
    OddRow{Odd::second_map, "second resource map"},
    OddRow{Odd::string_index, "string index without string"},
    OddRow{Odd::attribute_start, "attributeStart"},
    OddRow{Odd::attribute_size, "attributeSize"},
    OddRow{Odd::value_size, "Res_value size or res0"},
    OddRow{Odd::stripped_name, "attribute name stripped"},
    OddRow{Odd::false_name, "attribute name contradicts its resource id"},
    OddRow{Odd::no_resource_id, "android attribute without resource id"},
    OddRow{Odd::unsorted, "attributes not in order of their ids"},
    OddRow{Odd::duplicate, "attribute twice"},
    OddRow{Odd::raw_differs, "raw value differs from the typed string"},
    OddRow{Odd::namespace_missing, "namespace not declared"},
    OddRow{Odd::namespace_open, "namespace not closed"},
    OddRow{Odd::end_tag_name, "end tag of another name"},
    OddRow{Odd::root_open, "root element not closed"},
};
constexpr bool rows_follow_kinds() {
  for (std::size_t i = 0; i < kOddRows.size(); ++i) {
    if (static_cast<std::size_t>(kOddRows[i].kind) != i) return false;
  }
  return kOddRows.size() == static_cast<std::size_t>(Odd::count);
}
static_assert(rows_follow_kinds(), "report_odd indexes the table by kind");

Errc code_of(ChunkFault fault) noexcept {
  return fault == ChunkFault::past_end || fault == ChunkFault::no_room ? Errc::truncated : Errc::bad_offset;
}

// The least size of a node's body, after its header; 0 for a chunk that is no known node.
std::uint32_t least_body(std::uint16_t type) noexcept {
  switch (type) {
    case kXmlStartNamespace:
    case kXmlEndNamespace:
    case kXmlEndElement: return 8;
    case kXmlStartElement: return 20;
    case kXmlCdata: return 12;
    default: return 0;
  }
}

}  // namespace

class BinaryXmlParser {
 public:
  BinaryXmlParser(Bytes data, std::string where, const Budget& budget, Reasons& reasons)
      : data_(data), where_(std::move(where)), budget_(budget), reasons_(reasons) {}

  Result<BinaryXml> run() {
    if (data_.size() < 8) return fail(Errc::truncated, where_, 0, fmt::format("{} bytes", data_.size()));
    if (auto opened = open_file(); !opened) return tl::unexpected(std::move(opened.error()));
    if (auto first = read_prelude(); !first) return tl::unexpected(std::move(first.error()));
    read_nodes();
    if (xml_.elements_.empty()) return fail(Errc::bad_value, where_, pos_, "no root element");
    close_document();
    return std::move(xml_);
  }

 private:
  Result<void> open_file();
  Result<void> read_prelude();
  void take_pool(const Chunk& chunk);
  void take_resource_map(const Chunk& chunk);
  void read_nodes();
  bool read_node(const Chunk& node);
  void start_namespace(Bytes body);
  bool start_element(const Chunk& node);
  void end_element(Bytes body);
  void character_data(Bytes body);
  bool read_attributes(const Chunk& node, Element& element);
  Attribute read_attribute(std::uint64_t off);
  void name_attribute(std::uint32_t name_index, Attribute& attribute);
  void check_order(const std::vector<Attribute>& attributes);
  void close_document();

  std::string_view string(std::uint32_t index);
  bool spend_text(std::size_t size);
  void odd(Odd kind);
  void broken(std::string what) {
    if (xml_.broken_by_.empty()) xml_.broken_by_ = std::move(what);
  }

  Bytes data_;
  std::string where_;
  const Budget& budget_;
  Reasons& reasons_;
  BinaryXml xml_;
  std::array<bool, kOddRows.size()> odd_seen_{};

  StringPool pool_;
  bool has_pool_ = false;
  Bytes resource_map_;
  std::vector<const std::string*> decoded_;  // by string index, null where not decoded yet
  std::size_t decoded_bytes_ = 0;
  std::size_t text_bytes_ = 0;
  std::uint64_t items_ = 0;  // elements and attributes

  std::uint64_t pos_ = 0;
  std::vector<std::uint32_t> open_;  // elements whose end has not come
  std::uint64_t left_out_ = 0;       // open elements below the depth budget
  std::uint64_t open_namespaces_ = 0;
  bool root_closed_ = false;
};

void BinaryXmlParser::odd(Odd kind) {
  const auto i = static_cast<std::size_t>(kind);
  if (odd_seen_[i]) return;
  odd_seen_[i] = true;
  reasons_.add(ReasonKind::xml_odd, where_, std::string(kOddRows[i].detail));
}

// ---- file and prelude

Result<void> BinaryXmlParser::open_file() {
  const Chunk file = chunk_at(data_, 0, 0);
  if (file.type != kXmlChunk) odd(Odd::file_type);
  if (file.header_size != 8) odd(Odd::header_size);
  if (file.header_size > file.size) {
    const Errc code = file.type == kXmlChunk ? Errc::bad_offset : Errc::bad_magic;
    return fail(code, where_, 2, fmt::format("header size {} > size {}", file.header_size, file.size));
  }
  if (file.size > data_.size()) broken(fmt::format("size {} > {}", file.size, data_.size()));
  if (file.size < data_.size()) odd(Odd::data_after_end);
  data_ = slice(data_, 0, file.size);
  pos_ = file.header_size;
  return {};
}

Result<void> BinaryXmlParser::read_prelude() {
  const bool named_xml = u2_at(data_, 0) == kXmlChunk;
  while (true) {
    const Chunk chunk = chunk_at(data_, pos_, 8);
    const bool is_node = chunk.type >= kXmlFirstNode && chunk.type <= kXmlLastNode;
    if (is_node && chunk.fault != ChunkFault::no_room) break;
    if (chunk.fault != ChunkFault::none) {
      const Errc code = named_xml ? code_of(chunk.fault) : Errc::bad_magic;
      return fail(code, where_, pos_, std::string(name_of(chunk.fault)));
    }
    if (chunk.type == kStringPoolChunk) take_pool(chunk);
    else if (chunk.type == kXmlResourceMap) take_resource_map(chunk);
    else odd(Odd::unknown_chunk);
    pos_ += chunk.size;
  }
  if (!has_pool_) return fail(named_xml ? Errc::bad_value : Errc::bad_magic, where_, pos_, "no string pool");
  return {};
}

void BinaryXmlParser::take_pool(const Chunk& chunk) {
  if (has_pool_) odd(Odd::second_pool);
  const StringPool::Opened opened = StringPool::open(chunk.bytes);
  if (!opened.fault.empty()) broken(fmt::format("string pool: {}", opened.fault));
  if (!opened.odd.empty()) odd(Odd::pool_form);
  pool_ = opened.pool;
  has_pool_ = true;
  decoded_.assign(pool_.size(), nullptr);
}

void BinaryXmlParser::take_resource_map(const Chunk& chunk) {
  if (!resource_map_.empty()) odd(Odd::second_map);
  resource_map_ = chunk.body();
}

// ---- strings

// A pool whose entries overlap could be spelled out to many times its size; four bytes a stored byte is above every
// honest pool (UTF-16 takes at most one and a half).
std::string_view BinaryXmlParser::string(std::uint32_t index) {
  if (index == kNoIndex) return {};
  if (index < decoded_.size() && decoded_[index] != nullptr) return *decoded_[index];
  std::optional<std::string> text = pool_.text(index);
  if (text && decoded_bytes_ + text->size() > 4 * data_.size()) {
    broken("over budget: strings");
    text.reset();
  }
  if (!text) {
    odd(Odd::string_index);
    return {};
  }
  decoded_bytes_ += text->size();
  xml_.strings_.push_back(std::move(*text));
  decoded_[index] = &xml_.strings_.back();
  return xml_.strings_.back();
}

bool BinaryXmlParser::spend_text(std::size_t size) {
  text_bytes_ += size;
  if (text_bytes_ <= BinaryXml::kMaxTextBytes) return true;
  broken("over budget: text");
  return false;
}

// ---- nodes

void BinaryXmlParser::read_nodes() {
  while (pos_ < data_.size()) {
    const Chunk node = chunk_at(data_, pos_, kNodeHeaderSize);
    const bool short_body = node.size - node.header_size < least_body(node.type);
    if (node.fault != ChunkFault::none || short_body) {
      if (root_closed_) return odd(Odd::junk_after_root);
      const bool well_formed = node.fault == ChunkFault::none;
      const std::string_view why = well_formed ? "body too short" : name_of(node.fault);
      return broken(fmt::format("chunk at {:#x}: {}", pos_, why));
    }
    if (root_closed_ && node.type != kXmlEndNamespace) return odd(Odd::junk_after_root);
    if (!read_node(node)) return;
    pos_ += node.size;
  }
}

bool BinaryXmlParser::read_node(const Chunk& node) {
  if (node.header_size != kNodeHeaderSize) odd(Odd::node_header_size);
  switch (node.type) {
    case kXmlStartNamespace: start_namespace(node.body()); return true;
    case kXmlEndNamespace:
      if (open_namespaces_ > 0) --open_namespaces_;
      return true;
    case kXmlStartElement: return start_element(node);
    case kXmlEndElement: end_element(node.body()); return true;
    case kXmlCdata: character_data(node.body()); return true;
    default: odd(Odd::unknown_chunk); return true;
  }
}

void BinaryXmlParser::start_namespace(Bytes body) {
  ++open_namespaces_;
  BinaryXml::Namespace ns{std::string(string(u4_at(body, 0))), std::string(string(u4_at(body, 4)))};
  for (const BinaryXml::Namespace& known : xml_.namespaces_) {
    if (known.prefix == ns.prefix && known.uri == ns.uri) return;
  }
  // Honest documents declare a handful; each new one is compared with all.
  constexpr std::size_t kMaxNamespaces = 256;
  if (xml_.namespaces_.size() < kMaxNamespaces && spend_text(ns.prefix.size() + ns.uri.size())) {
    xml_.namespaces_.push_back(std::move(ns));
  }
}

bool BinaryXmlParser::start_element(const Chunk& node) {
  if (open_.size() >= budget_.xml_depth) {
    broken("over budget: depth");
    ++left_out_;
    return true;
  }
  Element element;
  const Bytes body = node.body();
  element.ns = string(u4_at(body, 0));
  element.name = string(u4_at(body, 4));
  element.line = u4_at(node.bytes, 8);
  element.depth = static_cast<std::uint32_t>(open_.size());
  if (!read_attributes(node, element)) return false;
  const auto index = static_cast<std::uint32_t>(xml_.elements_.size());
  element.parent = open_.empty() ? index : open_.back();
  if (!open_.empty()) xml_.elements_[open_.back()].children.push_back(index);
  xml_.elements_.push_back(std::move(element));
  open_.push_back(index);
  return true;
}

void BinaryXmlParser::end_element(Bytes body) {
  if (left_out_ > 0) {
    --left_out_;
    return;
  }
  if (open_.empty()) return odd(Odd::end_tag_name);  // before the root
  if (xml_.elements_[open_.back()].name != string(u4_at(body, 4))) odd(Odd::end_tag_name);
  open_.pop_back();
  root_closed_ = open_.empty();
}

void BinaryXmlParser::character_data(Bytes body) {
  const std::string_view text = string(u4_at(body, 0));
  if (open_.empty() || left_out_ > 0 || !spend_text(text.size())) return;
  xml_.elements_[open_.back()].text += text;
}

// ---- attributes

bool BinaryXmlParser::read_attributes(const Chunk& node, Element& element) {
  const Bytes body = node.body();
  const std::uint16_t start = u2_at(body, 8);
  const std::uint16_t size = u2_at(body, 10);
  const std::uint16_t count = u2_at(body, 12);
  if (start + std::uint64_t{size} * count > body.size()) {
    broken(fmt::format("chunk at {:#x}: attributes past the end", pos_));
    return false;
  }
  items_ += 1U + count;
  if (items_ > budget_.xml_elements) {
    broken("over budget: elements");
    return false;
  }
  if (start != kAttributeSize) odd(Odd::attribute_start);
  if (count != 0 && size != kAttributeSize) odd(Odd::attribute_size);
  const std::uint64_t first = pos_ + node.header_size + start;
  element.attributes.reserve(count);
  for (std::uint16_t i = 0; i < count; ++i) {
    element.attributes.push_back(read_attribute(first + std::uint64_t{size} * i));
    const Attribute& read = element.attributes.back();
    if (!spend_text(read.text.size() + read.name.size() + read.ns.size())) return false;
  }
  check_order(element.attributes);
  return true;
}

// Reads from the whole document, not from the node: with an attributeSize below 20 the platform, too, reads the last
// attribute past its node.
Attribute BinaryXmlParser::read_attribute(std::uint64_t off) {
  Attribute attribute;
  const std::uint32_t raw = u4_at(data_, off + 8);
  attribute.ns = string(u4_at(data_, off));
  attribute.value = {u1_at(data_, off + 15), u4_at(data_, off + 16)};
  name_attribute(u4_at(data_, off + 4), attribute);
  if (u2_at(data_, off + 12) != 8 || u1_at(data_, off + 14) != 0) odd(Odd::value_size);
  const bool typed_string = attribute.value.type == TypedValue::string;
  if (typed_string && raw != kNoIndex && string(raw) != string(attribute.value.data)) odd(Odd::raw_differs);
  // What has a resource id is fetched as a typed value; "package" and the like by name, as their raw text.
  if (attribute.resource_id == 0 && raw != kNoIndex) attribute.text = string(raw);
  else if (typed_string) attribute.text = string(attribute.value.data);
  return attribute;
}

void BinaryXmlParser::name_attribute(std::uint32_t name_index, Attribute& attribute) {
  attribute.name = string(name_index);
  if (holds(resource_map_, std::uint64_t{4} * name_index, 4)) {
    attribute.resource_id = u4_at(resource_map_, std::uint64_t{4} * name_index);
  }
  const std::string_view known = framework_attribute_name(attribute.resource_id);
  if (!known.empty() && attribute.name != known) {
    odd(attribute.name.empty() ? Odd::stripped_name : Odd::false_name);
    attribute.name = known;
  }
  const bool android = attribute.ns == kAndroidNamespace;
  if (android && attribute.resource_id == 0) odd(Odd::no_resource_id);
  if (!known.empty() && !android) odd(Odd::namespace_missing);
}

void BinaryXmlParser::check_order(const std::vector<Attribute>& attributes) {
  std::uint32_t last = 0;
  for (const Attribute& attribute : attributes) {
    const std::uint32_t id = attribute.resource_id;
    if (id == 0) continue;
    if (id == last) odd(Odd::duplicate);
    if (id < last) odd(Odd::unsorted);
    last = id;
  }
}

void BinaryXmlParser::close_document() {
  if (!xml_.broken() && !open_.empty()) odd(Odd::root_open);
  if (open_namespaces_ > 0) odd(Odd::namespace_open);
}

// ---- the façade

Result<BinaryXml> BinaryXml::parse(Bytes data, std::string where, const Budget& budget, Reasons& reasons) {
  return BinaryXmlParser(data, std::move(where), budget, reasons).run();
}

const Attribute* Element::attribute(std::uint32_t resource_id, std::string_view wanted) const noexcept {
  if (resource_id != 0) {
    for (const Attribute& candidate : attributes) {
      if (candidate.resource_id < resource_id) continue;
      if (candidate.resource_id == resource_id) return &candidate;
      break;
    }
  }
  for (const Attribute& candidate : attributes) {
    const bool plain = candidate.ns.empty() || candidate.ns == kAndroidNamespace;
    if (candidate.resource_id == 0 && plain && candidate.name == wanted) return &candidate;
  }
  return nullptr;
}

}  // namespace mingcha::manifests
