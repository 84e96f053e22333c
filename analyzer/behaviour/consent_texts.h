// Which strings, resources and layouts of one app carry words of consent.
#pragma once

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "analyzer/behaviour/consent_matcher.h"
#include "analyzer/behaviour/layouts.h"
#include "analyzer/program/program.h"
#include "support/thread_pool.h"

namespace mingcha::behaviour {

/// A box, switch or radio button next to words of consent or of personalisation.
struct ConsentBox {
  std::uint32_t view_id = 0;  ///< 0 where it has none
  bool checked = false;       ///< ticked before the user does anything, as far as the layout says
  ConsentRoles beside;        ///< of its own text and name, or of the views next to it
};

/// What one layout shows, with what it includes.
struct LayoutConsent {
  ConsentRoles roles;  ///< of all its views, and of its own name
  /// Views with an id that carry a role, ascending by id. Where a view's text says whether it agrees or refuses, its
  /// name does not count.
  std::vector<std::pair<std::uint32_t, ConsentRoles>> views;
  std::vector<ConsentBox> boxes;  ///< in document order

  ConsentRoles of_view(std::uint32_t view_id) const;
};

/// Borrows the program, the matcher and the layouts; valid while they live. Thread-safe: strings and resources are
/// looked through when it is made, layouts when somebody first asks.
class ConsentTexts {
 public:
  /// Of resources, the default texts and the Chinese and English ones are looked at. Linear in the dex files' strings
  /// and in the resources; the same at any thread count.
  ConsentTexts(const program::Program& program, const manifests::Resources& resources, const Layouts& layouts,
               const ConsentMatcher& matcher, ThreadPool& pool);
  ~ConsentTexts();
  ConsentTexts(ConsentTexts&&) noexcept;
  ConsentTexts& operator=(ConsentTexts&&) = delete;

  const ConsentMatcher& matcher() const noexcept { return *matcher_; }
  const Layouts& layouts() const noexcept { return *layouts_; }

  /// Of a string constant; `dex` is its file's place in the program. What the string says as a text; as a key or
  /// a name, ask the matcher.
  ConsentRoles of_string(std::uint32_t dex, dex::StringIdx string) const;

  /// Of a resource: a string by its texts and its name, a layout by what it shows and its name, others by their name.
  ConsentRoles of_resource(std::uint32_t resource_id) const;

  /// Of a layout, menu or preference screen; empty for other resources.
  const LayoutConsent& of_layout(std::uint32_t resource_id) const;

  /// An index or a resource id with its roles; lists of them ascend.
  using Marked = std::vector<std::pair<std::uint32_t, ConsentRoles>>;
  /// What there is to start from: strings of one dex file, string resources by their texts, resources by their names.
  const Marked& marked_strings(std::uint32_t dex) const { return strings_[dex]; }
  const Marked& marked_texts() const noexcept { return texts_; }
  const Marked& marked_names() const noexcept { return names_; }

 private:
  struct Slot;
  class LayoutReading;
  void read_tables(const manifests::Resources& resources);

  const ConsentMatcher* matcher_;
  const Layouts* layouts_;
  std::vector<Marked> strings_;        // by dex file: string indices
  Marked texts_, names_;               // resource ids
  std::unique_ptr<Slot[]> by_layout_;  // by place in the layouts' ids
};

}  // namespace mingcha::behaviour
