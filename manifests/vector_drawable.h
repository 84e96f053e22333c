// Drawables in XML as SVG: vectors, and the colours that they are filled with.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "manifests/binary_xml.h"
#include "manifests/resources.h"

namespace mingcha::manifests {

/// A colour as 0xAARRGGBB.
using Colour = std::uint32_t;

/// What a colour resource that is a file comes to (a gradient, a state list): one colour for all of it. Asked with the
/// file's path inside the package.
using ColourOfFile = std::function<std::optional<Colour>(const std::string& path)>;

/// A piece of SVG: what stands between <svg> and </svg>, of our own making throughout.
struct SvgPiece {
  std::string markup;
  double width = 0, height = 0;  ///< of its viewport
};

/// The colour that a value stands for, references chased; nothing for attributes of a theme and what is no colour.
std::optional<Colour> colour_of(const TypedValue& value, const Resources& resources, const ColourOfFile& of_file);

/// One colour for a gradient or a list of colours by state: the first that it names. Nothing for other documents.
std::optional<Colour> colour_of(const BinaryXml& xml, const Resources& resources);

/// A <vector>. Gradients are filled with one colour, clip paths and tints are left out. Nothing when it is no vector, has
/// no size, or comes to more than `max_bytes` of markup.
/// Source: VectorDrawable, its elements and attributes; path data has the syntax of SVG's.
std::optional<SvgPiece> svg_of_vector(const BinaryXml& xml, const Resources& resources, const ColourOfFile& of_file,
                                      std::size_t max_bytes);

}  // namespace mingcha::manifests
