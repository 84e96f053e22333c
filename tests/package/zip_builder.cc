#include "tests/package/zip_builder.h"

#include <libdeflate.h>

#include <memory>

namespace mingcha::testing {
namespace {

void put(std::vector<std::uint8_t>& out, unsigned size, std::uint64_t value) {
  for (unsigned i = 0; i < size; ++i) out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

void put(std::vector<std::uint8_t>& out, std::string_view text) {
  const Bytes bytes = as_bytes(text);
  out.insert(out.end(), bytes.begin(), bytes.end());
}

}  // namespace

std::string deflated(std::string_view contents) {
  const std::unique_ptr<libdeflate_compressor, void (*)(libdeflate_compressor*)> compressor(
      libdeflate_alloc_compressor(6), libdeflate_free_compressor);
  std::string out(libdeflate_deflate_compress_bound(compressor.get(), contents.size()), '\0');
  out.resize(libdeflate_deflate_compress(compressor.get(), contents.data(), contents.size(), out.data(), out.size()));
  return out;
}

Zip& Zip::set(std::size_t offset, unsigned size, std::uint64_t value) {
  for (unsigned i = 0; i < size; ++i) bytes.at(offset + i) = static_cast<std::uint8_t>(value >> (8 * i));
  return *this;
}

std::uint64_t Zip::get(std::size_t offset, unsigned size) const {
  std::uint64_t value = 0;
  for (unsigned i = 0; i < size; ++i) value |= std::uint64_t{bytes.at(offset + i)} << (8 * i);
  return value;
}

Zip& Zip::insert(std::size_t offset, std::string_view what) {
  const Bytes added = as_bytes(what);
  bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(offset), added.begin(), added.end());
  return *this;
}

ZipBuilder& ZipBuilder::add(std::string_view name, std::string_view contents, Method method) {
  const bool pack = method == Method::deflated;
  items_.push_back({std::string(name), pack ? deflated(contents) : std::string(contents), "", "",
                    static_cast<std::uint16_t>(pack ? 8 : 0), libdeflate_crc32(0, contents.data(), contents.size()),
                    static_cast<std::uint32_t>(contents.size())});
  return *this;
}

ZipBuilder& ZipBuilder::extra(std::string_view local, std::string_view central) {
  items_.back().local_extra = local;
  items_.back().central_extra = central;
  return *this;
}

ZipBuilder& ZipBuilder::comment(std::string_view text) {
  comment_ = text;
  return *this;
}

ZipBuilder& ZipBuilder::before_directory(std::string_view block) {
  block_ = block;
  return *this;
}

Zip ZipBuilder::build() const {
  Zip zip;
  std::vector<std::uint8_t>& out = zip.bytes;
  const auto put_shared = [&out](const Item& item, std::size_t extra_size) {
    put(out, 2, 0);  // flags
    put(out, 2, item.method);
    put(out, 4, 0x5821'6000);  // time and date of last change
    put(out, 4, item.crc);
    put(out, 4, item.packed.size());
    put(out, 4, item.size);
    put(out, 2, item.name.size());
    put(out, 2, extra_size);
  };
  for (const Item& item : items_) {
    zip.local_headers.push_back(out.size());
    put(out, 4, 0x0403'4b50);
    put(out, 2, 20);
    put_shared(item, item.local_extra.size());
    put(out, item.name);
    put(out, item.local_extra);
    zip.data.push_back(out.size());
    put(out, item.packed);
  }
  put(out, block_);
  zip.directory = out.size();
  for (std::size_t i = 0; i < items_.size(); ++i) {
    zip.records.push_back(out.size());
    put(out, 4, 0x0201'4b50);
    put(out, 4, 0x0014'0014);  // versions
    put_shared(items_[i], items_[i].central_extra.size());
    put(out, 2, 0);  // comment size
    put(out, 8, 0);  // disk and attributes
    put(out, 4, zip.local_headers[i]);
    put(out, items_[i].name);
    put(out, items_[i].central_extra);
  }
  zip.end = out.size();
  put(out, 4, 0x0605'4b50);
  put(out, 4, 0);  // disks
  put(out, 2, items_.size());
  put(out, 2, items_.size());
  put(out, 4, zip.end - zip.directory);
  put(out, 4, zip.directory);
  put(out, 2, comment_.size());
  put(out, comment_);
  return zip;
}

}  // namespace mingcha::testing
