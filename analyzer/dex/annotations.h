// Annotations of classes, fields, methods and parameters.
#pragma once

#include "analyzer/dex/encoded_value.h"

namespace mingcha::dex {

struct Annotation {  // "annotation_item"
  std::uint8_t
      visibility;        ///< 0 build, 1 runtime, 2 system (kept by the compiler: signatures, inner classes)
  EncodedValues values;  ///< the first value is the annotation itself: its type, then its elements
  TypeIdx type_idx() const noexcept { return {values.front().index()}; }
};

/// "annotations_directory_item": where the sets of one class are. Offsets are for `read_annotation_set`,
/// those of parameters for `read_parameter_annotation_sets`.
struct AnnotationsDirectory {
  struct OfField {
    FieldIdx field_idx;
    std::uint32_t annotations_off;
  };
  struct OfMethod {
    MethodIdx method_idx;
    std::uint32_t annotations_off;
  };
  std::uint32_t class_annotations_off = 0;  ///< 0 = none
  std::vector<OfField> fields;
  std::vector<OfMethod> methods, parameters;
};

/// The directory of `def`; empty where the class has no annotations. Errors: truncated, bad_index.
Result<AnnotationsDirectory> read_annotations_directory(const DexFile& dex, const ClassDef& def);

/// All annotations of the annotation_set_item at `off`; none when `off` is 0. Errors as of
/// `read_encoded_annotation`, bad_offset; over_budget past kMaxValues in total.
Result<std::vector<Annotation>> read_annotation_set(const DexFile& dex, std::uint32_t off);

/// Offsets of the annotation sets of a method's parameters, in order; 0 for a parameter without annotations.
/// Errors: truncated.
Result<std::vector<std::uint32_t>> read_parameter_annotation_sets(const DexFile& dex, std::uint32_t off);

}  // namespace mingcha::dex
