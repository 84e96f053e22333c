#include "manifests/vector_drawable.h"

#include <fmt/format.h>

#include <bit>
#include <cmath>
#include <iterator>

namespace mingcha::manifests {
namespace {

struct Name {
  std::uint32_t id;
  std::string_view name;
};
// Source: public.xml of the framework's resources.
constexpr Name kViewportWidth{0x01010402, "viewportWidth"}, kViewportHeight{0x01010403, "viewportHeight"};
constexpr Name kPathData{0x01010405, "pathData"}, kFillColor{0x01010404, "fillColor"}, kFillAlpha{0x010104cc, "fillAlpha"};
constexpr Name kFillType{0x0101051e, "fillType"}, kStrokeColor{0x01010406, "strokeColor"};
constexpr Name kStrokeAlpha{0x010104cb, "strokeAlpha"}, kStrokeWidth{0x01010407, "strokeWidth"};
constexpr Name kLineCap{0x0101040b, "strokeLineCap"}, kLineJoin{0x0101040c, "strokeLineJoin"}, kAlpha{0x0101031f, "alpha"};
constexpr Name kRotation{0x01010326, "rotation"}, kPivotX{0x010101b5, "pivotX"}, kPivotY{0x010101b6, "pivotY"};
constexpr Name kScaleX{0x01010324, "scaleX"}, kScaleY{0x01010325, "scaleY"};
constexpr Name kTranslateX{0x0101045a, "translateX"}, kTranslateY{0x0101045b, "translateY"};
constexpr Name kStartColor{0x0101019d, "startColor"}, kColor{0x010101a5, "color"};

constexpr std::uint32_t kDeepestGroup = 32;
constexpr double kLargest = 1e6;

bool is_colour(const TypedValue& value) {
  return value.type >= TypedValue::color_argb8 && value.type <= TypedValue::color_rgb4;
}

/// Path data is numbers and the letters of commands; anything else is not for a page.
bool is_path_data(std::string_view data) {
  return !data.empty() && data.find_first_not_of("MmZzLlHhVvCcSsQqTtAaeE0123456789.,+- \t\r\n") == std::string_view::npos;
}

class Painter {
 public:
  Painter(const BinaryXml& xml, const Resources& resources, const ColourOfFile& of_file, std::size_t max_bytes)
      : xml_(xml), resources_(resources), of_file_(of_file), max_bytes_(max_bytes) {}

  std::optional<SvgPiece> paint() {
    const Element& root = xml_.root();
    if (root.name != "vector") return std::nullopt;
    const double width = number(root, kViewportWidth, 0), height = number(root, kViewportHeight, 0);
    if (width <= 0 || height <= 0) return std::nullopt;
    const double alpha = number(root, kAlpha, 1);
    if (alpha != 1) add("<g opacity=\"{:.6g}\">", alpha);
    children(root);
    if (alpha != 1) out_ += "</g>";
    if (out_.size() > max_bytes_ || !painted_) return std::nullopt;
    return SvgPiece{std::move(out_), width, height};
  }

 private:
  template <class... Args>
  void add(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }

  double number(const Element& element, Name wanted, double otherwise) const {
    const Attribute* const attribute = element.attribute(wanted.id, wanted.name);
    if (attribute == nullptr) return otherwise;
    const TypedValue value = resources_.resolve(attribute->value);
    double result = otherwise;
    if (value.type == TypedValue::float_) result = static_cast<double>(std::bit_cast<float>(value.data));
    if (value.type == TypedValue::int_dec) result = static_cast<double>(static_cast<std::int32_t>(value.data));
    return std::isfinite(result) && std::abs(result) <= kLargest ? result : otherwise;
  }

  // Groups nest; the budget of the document bounds how many elements there are, and this how deep they lead.
  void children(const Element& parent) {
    for (const std::uint32_t index : parent.children) {
      const Element& child = xml_.elements()[index];
      if (out_.size() > max_bytes_) return;
      if (child.name == "path") path(child);
      if (child.name == "group" && child.depth < kDeepestGroup) group(child);
    }
  }

  void group(const Element& element) {
    const double pivot_x = number(element, kPivotX, 0), pivot_y = number(element, kPivotY, 0);
    add("<g transform=\"translate({:.6g} {:.6g}) rotate({:.6g}) scale({:.6g} {:.6g}) translate({:.6g} {:.6g})\">",
        number(element, kTranslateX, 0) + pivot_x, number(element, kTranslateY, 0) + pivot_y,
        number(element, kRotation, 0), number(element, kScaleX, 1), number(element, kScaleY, 1), -pivot_x, -pivot_y);
    children(element);
    out_ += "</g>";
  }

  void path(const Element& element) {
    const Attribute* const attribute = element.attribute(kPathData.id, kPathData.name);
    if (attribute == nullptr) return;
    const std::string data = resources_.text_of(attribute->value, attribute->text);
    if (!is_path_data(data) || data.size() > max_bytes_) return;
    painted_ = true;
    add("<path d=\"{}\"", data);
    paint_with("fill", element, kFillColor, kFillAlpha);
    if (number(element, kFillType, 0) == 1) out_ += " fill-rule=\"evenodd\"";
    const double width = number(element, kStrokeWidth, 0);
    if (width > 0) {
      paint_with("stroke", element, kStrokeColor, kStrokeAlpha);
      add(" stroke-width=\"{:.6g}\"", width);
      constexpr std::string_view kCaps[] = {"butt", "round", "square"}, kJoins[] = {"miter", "round", "bevel"};
      add(" stroke-linecap=\"{}\" stroke-linejoin=\"{}\"", choice(kCaps, number(element, kLineCap, 0)),
          choice(kJoins, number(element, kLineJoin, 0)));
    }
    out_ += "/>";
  }

  static std::string_view choice(const std::string_view (&names)[3], double number) {
    return number == 1 ? names[1] : number == 2 ? names[2] : names[0];
  }

  void paint_with(std::string_view what, const Element& element, Name colour, Name alpha) {
    const Attribute* const attribute = element.attribute(colour.id, colour.name);
    const std::optional<Colour> found = attribute == nullptr ? std::nullopt : colour_of(attribute->value, resources_, of_file_);
    if (attribute == nullptr) return add(" {}=\"none\"", what);
    const Colour argb = found.value_or(0xff000000);  // of a theme: it is not known here
    const double opacity = number(element, alpha, 1) * static_cast<double>(argb >> 24) / 255.0;
    add(" {}=\"#{:06x}\"", what, argb & 0xffffffU);
    if (opacity < 1) add(" {}-opacity=\"{:.4g}\"", what, opacity);
  }

  const BinaryXml& xml_;
  const Resources& resources_;
  const ColourOfFile& of_file_;
  std::size_t max_bytes_;
  std::string out_;
  bool painted_ = false;
};

}  // namespace

std::optional<Colour> colour_of(const TypedValue& value, const Resources& resources, const ColourOfFile& of_file) {
  const TypedValue resolved = resources.resolve(value);
  if (is_colour(resolved)) return resolved.data;
  if (!value.is_reference() || !of_file) return std::nullopt;
  for (const std::string& path : resources.files(value.data))
    if (const std::optional<Colour> colour = of_file(path)) return colour;
  return std::nullopt;
}

std::optional<Colour> colour_of(const BinaryXml& xml, const Resources& resources) {
  const std::string_view kind = xml.root().name;
  if (kind != "gradient" && kind != "selector") return std::nullopt;
  for (const Element& element : xml.elements()) {
    for (const Name name : {kStartColor, kColor}) {
      const Attribute* const attribute = element.attribute(name.id, name.name);
      if (attribute == nullptr) continue;
      if (const std::optional<Colour> colour = colour_of(attribute->value, resources, {})) return colour;
    }
  }
  return std::nullopt;
}

std::optional<SvgPiece> svg_of_vector(const BinaryXml& xml, const Resources& resources, const ColourOfFile& of_file,
                                      std::size_t max_bytes) {
  return Painter(xml, resources, of_file, max_bytes).paint();
}

}  // namespace mingcha::manifests
