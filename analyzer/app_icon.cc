#include "analyzer/app_icon.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

#include "manifests/binary_xml.h"
#include "manifests/vector_drawable.h"
#include "support/base64.h"
#include "support/mutf8.h"

namespace mingcha {
namespace {

using behaviour::EntryReader;
using manifests::Attribute;
using manifests::BinaryXml;
using manifests::Element;
using manifests::Manifest;
using manifests::Resources;
using manifests::SvgPiece;

constexpr int kDeepest = 5;     // drawables that refer to drawables
constexpr int kMostFiles = 64;  // that are looked at for one icon
constexpr std::size_t kLargestInside = 32U << 10;  // bytes of a bitmap within an SVG, where it takes a third more
constexpr std::uint32_t kLargestSide = 2048;  // pixels of a bitmap
// Of an adaptive icon 108 units wide the phone shows the middle 72, cut to its own shape.
// Source: AdaptiveIconDrawable.
constexpr double kFullSide = 108, kShownSide = 72, kMargin = (kFullSide - kShownSide) / 2, kCorner = 16;

std::uint32_t be4(Bytes bytes, std::size_t at) {
  return (std::uint32_t{bytes[at]} << 24) | (std::uint32_t{bytes[at + 1]} << 16) | (std::uint32_t{bytes[at + 2]} << 8) |
         bytes[at + 3];
}

/// The media type by content; empty for what is no bitmap that browsers show, or too large a one.
std::string_view bitmap_type(Bytes bytes) {
  const std::string_view text = as_text(bytes);
  constexpr std::size_t kHeader = 33;  // of a PNG: signature and IHDR
  if (text.starts_with("\x89PNG\r\n\x1a\n") && bytes.size() > kHeader) {
    const std::uint32_t width = be4(bytes, 16), height = be4(bytes, 20);
    const bool fits = width != 0 && height != 0 && width <= kLargestSide && height <= kLargestSide;
    return fits ? "image/png" : "";
  }
  const bool webp = text.size() > 16 && text.starts_with("RIFF") && text.substr(8, 4) == "WEBP";
  return webp ? "image/webp" : "";
}

class IconFinder {
 public:
  IconFinder(const Resources& resources, const EntryReader& entries)
      : resources_(resources), entries_(entries), of_file_([this](const std::string& path) { return colour(path); }) {}

  std::shared_ptr<const judge::Icon> find(const std::vector<std::string>& paths) {
    for (const std::string& path : paths) {
      const std::optional<EntryBytes> file = read(path);
      if (!file) continue;
      const std::string_view type = bitmap_type(file->bytes());
      if (!type.empty()) return icon(std::string(type), std::string(as_text(file->bytes())), path);
    }
    for (const std::string& path : paths) {
      const std::optional<SvgPiece> piece = draw(path, 0);
      if (!piece) continue;
      std::string svg = fmt::format(
          "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {:.6g} {:.6g}\">{}</svg>", piece->width, piece->height,
          piece->markup);
      if (svg.size() <= kLargestIcon) return icon("image/svg+xml", std::move(svg), path);
    }
    return nullptr;
  }

 private:
  std::shared_ptr<const judge::Icon> icon(std::string type, std::string bytes, const std::string& path) const {
    return std::make_shared<judge::Icon>(judge::Icon{std::move(type), std::move(bytes), valid_utf8(path)});
  }

  // What is too large is left alone, not read and refused.
  std::optional<EntryBytes> read(const std::string& path) {
    const std::optional<std::uint64_t> size = files_left_-- > 0 ? entries_.size_of(path) : std::nullopt;
    if (!size || *size == 0 || *size > kLargestIcon) return std::nullopt;
    Result<EntryBytes> file = entries_.read(path, kLargestIcon);
    if (!file) return std::nullopt;
    return std::move(*file);
  }

  std::optional<BinaryXml> read_xml(Bytes bytes, const std::string& path) const {
    Reasons ignored;  // a picture is no part of what is examined
    Result<BinaryXml> xml = BinaryXml::parse(bytes, path, entries_.budget(), ignored);
    if (!xml || xml->broken()) return std::nullopt;
    return std::move(*xml);
  }

  std::optional<manifests::Colour> colour(const std::string& path) {
    const std::optional<EntryBytes> file = read(path);
    const std::optional<BinaryXml> xml = file ? read_xml(file->bytes(), path) : std::nullopt;
    return xml ? manifests::colour_of(*xml, resources_) : std::nullopt;
  }

  std::optional<SvgPiece> draw(const std::string& path, int depth) {
    const std::optional<EntryBytes> file = depth > kDeepest ? std::nullopt : read(path);
    if (!file) return std::nullopt;
    const std::string_view type = bitmap_type(file->bytes());
    if (!type.empty()) {
      if (file->bytes().size() > kLargestInside) return std::nullopt;
      return SvgPiece{fmt::format("<image width=\"{0}\" height=\"{0}\" href=\"data:{1};base64,{2}\"/>", kFullSide, type,
                                  base64(file->bytes())),
                      kFullSide, kFullSide};
    }
    const std::optional<BinaryXml> xml = read_xml(file->bytes(), path);
    return xml ? draw(*xml, depth) : std::nullopt;
  }

  std::optional<SvgPiece> draw(const BinaryXml& xml, int depth) {
    if (xml.root().name == "adaptive-icon") return adaptive(xml, depth);
    if (xml.root().name == "vector") return manifests::svg_of_vector(xml, resources_, of_file_, kLargestIcon);
    // <bitmap>, <inset>, <layer-list>, <selector>: the first drawable that can be shown stands for all of it.
    for (std::uint32_t i = 0; i < xml.elements().size(); ++i)
      if (std::optional<SvgPiece> piece = referred(xml, i, depth)) return piece;
    return std::nullopt;
  }

  std::optional<SvgPiece> adaptive(const BinaryXml& xml, int depth) {
    std::optional<SvgPiece> background, foreground;
    for (const std::uint32_t index : xml.root().children) {
      const std::string_view layer = xml.elements()[index].name;
      if (layer == "background" && !background) background = layer_of(xml, index, depth);
      if (layer == "foreground" && !foreground) foreground = layer_of(xml, index, depth);
    }
    if (!foreground) return std::nullopt;
    std::string markup = fmt::format(
        "<defs><clipPath id=\"m\"><rect width=\"{0}\" height=\"{0}\" rx=\"{1}\"/></clipPath></defs><g clip-path=\"url(#m)\">",
        kShownSide, kCorner);
    for (const std::optional<SvgPiece>* piece : {&background, &foreground})
      if (*piece) markup += placed(**piece);
    return SvgPiece{markup + "</g>", kShownSide, kShownSide};
  }

  /// A layer fills the whole icon, whatever its own measure.
  static std::string placed(const SvgPiece& piece) {
    return fmt::format("<svg x=\"{0:.6g}\" y=\"{0:.6g}\" width=\"{1:.6g}\" height=\"{1:.6g}\" viewBox=\"0 0 {2:.6g} {3:.6g}\">{4}</svg>",
                       -kMargin, kFullSide, piece.width, piece.height, piece.markup);
  }

  std::optional<SvgPiece> layer_of(const BinaryXml& xml, std::uint32_t index, int depth) {
    if (std::optional<SvgPiece> piece = referred(xml, index, depth)) return piece;
    for (const std::uint32_t child : xml.elements()[index].children)
      if (std::optional<SvgPiece> piece = referred(xml, child, depth)) return piece;
    return std::nullopt;
  }

  /// What the element's android:drawable or android:src stands for: a colour or a file.
  std::optional<SvgPiece> referred(const BinaryXml& xml, std::uint32_t index, int depth) {
    constexpr std::pair<std::uint32_t, std::string_view> kSources[] = {{0x01010199, "drawable"}, {0x01010119, "src"}};
    for (const auto& [id, name] : kSources) {
      const Attribute* const attribute = xml.elements()[index].attribute(id, name);
      if (attribute == nullptr) continue;
      if (const auto colour = manifests::colour_of(attribute->value, resources_, of_file_)) return plain(*colour);
      if (!attribute->value.is_reference()) continue;
      for (const std::string& path : resources_.files(attribute->value.data))
        if (std::optional<SvgPiece> piece = draw(path, depth + 1)) return piece;
    }
    return std::nullopt;
  }

  static SvgPiece plain(manifests::Colour argb) {
    const double opacity = static_cast<double>(argb >> 24) / 255.0;
    return {fmt::format("<rect width=\"{0}\" height=\"{0}\" fill=\"#{1:06x}\" fill-opacity=\"{2:.4g}\"/>", kFullSide,
                        argb & 0xffffffU, opacity),
            kFullSide, kFullSide};
  }

  const Resources& resources_;
  const EntryReader& entries_;
  manifests::ColourOfFile of_file_;
  int files_left_ = kMostFiles;
};

}  // namespace

std::shared_ptr<const judge::Icon> app_icon(const Manifest& manifest, const Resources& resources,
                                            const EntryReader& entries) {
  return IconFinder(resources, entries).find(manifest.icons);
}

}  // namespace mingcha
