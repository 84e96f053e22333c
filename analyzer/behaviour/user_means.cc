#include "analyzer/behaviour/user_means.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "analyzer/behaviour/string_uses.h"
#include "support/mutf8.h"

namespace mingcha::behaviour {
namespace {

using policies::ConsentStrength;
using policies::UserMeansSign;
using Table = ConductSign::Table;

constexpr std::size_t kMostOfAMeans = 4;
constexpr std::size_t kLongestText = 120;  // bytes that are kept

class MeansFinder {
 public:
  explicit MeansFinder(const Evidence& evidence)
      : evidence_(evidence), matcher_(evidence.index.conduct()) {}

  std::vector<UserMeans> run() {
    read_resources();
    read_layouts();
    read_strings();
    read_addresses();
    read_classes();
    std::vector<UserMeans> out;
    for (const auto& [means, traces] : found_) {
      if (!traces.begin()->first.strong) continue;
      std::set<std::string_view> texts;
      for (const auto& [order, trace] : traces) {
        if (texts.size() < kMostOfAMeans && texts.insert(trace.text).second) out.push_back(trace);
      }
    }
    return out;
  }

 private:
  // Strong ones first, then by place as listed here, then by text.
  enum class Where : std::uint8_t { resource_text, layout, dex, resource_name, class_name, url };
  struct Order {
    bool strong;
    Where where;
    std::string text;
    friend bool operator<(const Order& a, const Order& b) {
      return std::tuple(!a.strong, a.where, std::string_view(a.text)) <
             std::tuple(!b.strong, b.where, std::string_view(b.text));
    }
  };

  void add(const ConductSign& sign, std::string_view text, Where where) {
    static constexpr std::string_view kPlaces[] = {"resources", "layout", "dex", "resource-name", "class", "url"};
    if (sign.table != Table::user_means) return;
    const UserMeansSign& row = evidence_.index.catalogue().conduct.user_means[sign.row];
    const bool strong = row.strength == ConsentStrength::strong;
    std::string kept = valid_utf8(text.substr(0, kLongestText));
    UserMeans means{std::string(policies::name_of(row.means)), kept,
                    std::string(kPlaces[static_cast<std::size_t>(where)]), strong};
    found_[row.means].emplace(Order{strong, where, std::move(kept)}, std::move(means));
  }

  bool is_sdk(std::string_view descriptor) const {
    return evidence_.owners.owner_of(descriptor).starts_with("sdk:");
  }

  void read_resources() {
    for (const MarkedResource& resource : evidence_.conduct_texts.resources) {
      if (!matcher_.sdk_of_resource(resource.name).empty()) continue;
      if (resource.text.empty())
        add(resource.sign, resource.name, Where::resource_name);
      else
        add(resource.sign, resource.text, Where::resource_text);
    }
  }

  // Layouts that code names were read for their views; their texts by reference are resources.
  void read_layouts() {
    std::set<std::uint32_t> ids;
    const std::vector<std::uint32_t>& layouts = evidence_.layouts.ids();
    for (const NamedConstant& constant : evidence_.scan.constants) {
      if (constant.is_string || !std::binary_search(layouts.begin(), layouts.end(), constant.value)) continue;
      if (!is_sdk(class_at(evidence_, constant.place))) ids.insert(constant.value);
    }
    ConductSigns signs;
    for (const std::uint32_t id : ids) {
      const manifests::Layout* layout = evidence_.layouts.layout(id);
      if (layout == nullptr) continue;
      for (const manifests::View& view : layout->views()) {
        for (const manifests::ShownText& text : view.texts) {
          if (text.resource_id != 0) continue;
          matcher_.find_in_text(text.literal, signs);
          for (const ConductSign& sign : signs) add(sign, text.literal, Where::layout);
          signs.clear();
        }
      }
    }
  }

  void read_strings() {
    for (const StringUse& use : uses_of_signs(evidence_, Table::user_means)) {
      if (use.taker == StringTaker::shown) add(use.sign, use.text, Where::dex);
    }
  }

  void read_addresses() {
    ConductSigns signs;
    for (const UrlConstant& url : evidence_.scan.urls) {
      const std::string_view text = evidence_.app.program.dex_files()[url.dex].string({url.string_idx});
      matcher_.find_in_url(text, signs);
      if (!signs.empty() && !is_sdk(class_at(evidence_, url.place))) {
        for (const ConductSign& sign : signs) add(sign, utf8_from_mutf8(text), Where::url);
      }
      signs.clear();
    }
  }

  void read_classes() {
    ConductSigns signs;
    for (const program::Class& c : evidence_.app.program.classes()) {
      const std::string_view descriptor = evidence_.app.program.descriptor(c.type);
      const std::size_t begin = descriptor.find_last_of("/$");
      if (begin == std::string_view::npos) continue;
      matcher_.find_in_class(descriptor.substr(begin + 1, descriptor.size() - begin - 2), signs);
      if (!signs.empty() && !is_sdk(descriptor)) {
        for (const ConductSign& sign : signs) add(sign, utf8_from_mutf8(descriptor), Where::class_name);
      }
      signs.clear();
    }
  }

  const Evidence& evidence_;
  const ConductMatcher& matcher_;
  std::map<policies::UserMeans, std::map<Order, UserMeans>> found_;
};

}  // namespace

std::vector<UserMeans> observe_user_means(const Evidence& evidence) { return MeansFinder(evidence).run(); }

}  // namespace mingcha::behaviour
