// A package's result as CBOR: an array of fields in a fixed order, so that nothing but values travels.
#include <cstdint>
#include <exception>
#include <type_traits>

#include <nlohmann/json.hpp>

#include "screening/registry/package_result.h"

namespace mingcha::screening {
namespace {

using Json = nlohmann::json;

// One visit of all fields serves both ways, so that they cannot differ.
template <class Result, class Field>
void visit(Result& r, Field&& field) {
  field("error", r.error);
  field("seconds", r.seconds);
  field("file", r.file);
  field("sha256", r.sha256);
  field("size", r.size);
  field("package", r.package);
  field("label", r.label);
  field("version_name", r.version_name);
  field("version_code", r.version_code);
  field("coverage", r.coverage);
  field("app_type", r.app_type);
  field("report", r.report);
  field("report_sha256", r.report_sha256);
}
template <class Signer, class Field>
void visit_signer(Signer& s, Field&& field) {
  field("sha256", s.sha256);
  field("subject", s.subject);
}
template <class Finding, class Field>
void visit_finding(Finding& f, Field&& field) {
  field("fingerprint", f.fingerprint);
  field("rule", f.rule);
  field("problem", f.problem);
  field("owner", f.owner);
  field("certainty", f.certainty);
  field("severity", f.severity);
  field("title", f.title);
  field("clauses", f.clauses);
  field("accepted", f.accepted);
  field("places", f.places);
}
template <class Sdk, class Field>
void visit_sdk(Sdk& s, Field&& field) {
  field("id", s.id);
  field("name", s.name);
  field("vendor", s.vendor);
  field("version", s.version);
}
template <class Collection, class Field>
void visit_collection(Collection& c, Field&& field) {
  field("owner", c.owner);
  field("information", c.information);
  field("phase", c.phase);
  field("places", c.places);
}

class Writer {
 public:
  explicit Writer(Json& out) noexcept : out_(out) {}
  void operator()(const char*, const std::optional<std::int64_t>& value) const {
    out_.push_back(value ? Json(*value) : Json());
  }
  template <class T>
  void operator()(const char*, const T& value) const {
    out_.push_back(value);
  }

 private:
  Json& out_;
};

struct Refusal {
  const char* field;
};

class Reader {
 public:
  explicit Reader(const Json& in) : in_(in) {
    if (!in.is_array()) throw Refusal{"row"};
  }
  void operator()(const char* name, std::string& value) { value = typed(name, &Json::is_string).get_ref<const std::string&>(); }
  void operator()(const char* name, bool& value) { value = typed(name, &Json::is_boolean).get<bool>(); }
  void operator()(const char* name, double& value) { value = typed(name, &Json::is_number).get<double>(); }
  void operator()(const char* name, std::uint64_t& value) { value = typed(name, &Json::is_number_unsigned).get<std::uint64_t>(); }
  void operator()(const char* name, std::uint32_t& value) {
    const std::uint64_t wide = typed(name, &Json::is_number_unsigned).get<std::uint64_t>();
    if (wide > UINT32_MAX) throw Refusal{name};
    value = static_cast<std::uint32_t>(wide);
  }
  void operator()(const char* name, std::optional<std::int64_t>& value) {
    const Json& cell = next(name);
    if (cell.is_null()) return;
    if (!cell.is_number_integer()) throw Refusal{name};
    value = cell.get<std::int64_t>();
  }
  void operator()(const char* name, std::vector<std::string>& value) {
    for (const Json& item : typed(name, &Json::is_array)) {
      if (!item.is_string()) throw Refusal{name};
      value.push_back(item.get_ref<const std::string&>());
    }
  }

 private:
  const Json& next(const char* name) {
    if (at_ >= in_.size()) throw Refusal{name};
    return in_[at_++];
  }
  const Json& typed(const char* name, bool (Json::*is)() const noexcept) {
    const Json& cell = next(name);
    if (!(cell.*is)()) throw Refusal{name};
    return cell;
  }

  const Json& in_;
  std::size_t at_ = 0;
};

template <class Rows, class Visit>
Json written(const Rows& rows, Visit visit_row) {
  Json out = Json::array();
  for (const auto& row : rows) {
    Json cells = Json::array();
    visit_row(row, Writer(cells));
    out.push_back(std::move(cells));
  }
  return out;
}

template <class Rows, class Visit>
void read(const Json& in, Rows& rows, Visit visit_row) {
  if (!in.is_array()) throw Refusal{"rows"};
  for (const Json& cells : in) {
    Reader reader(cells);
    visit_row(rows.emplace_back(), reader);
  }
}

// In the order of the message, after the number of the ending and the cells of the package.
enum Part : std::size_t { ending, cells, signers, findings, sdks, collections, part_count };

PackageResult read_all(const Json& message) {
  if (!message.is_array() || message.size() != part_count) throw Refusal{"message"};
  PackageResult result;
  if (!message[ending].is_string()) throw Refusal{"ending"};
  const std::optional<Ending> ended = ending_of(message[ending].get_ref<const std::string&>());
  if (!ended) throw Refusal{"ending"};
  result.ending = *ended;
  Reader reader(message[cells]);
  visit(result, reader);
  read(message[signers], result.signers, [](auto& row, auto& field) { visit_signer(row, field); });
  read(message[findings], result.findings, [](auto& row, auto& field) { visit_finding(row, field); });
  read(message[sdks], result.sdks, [](auto& row, auto& field) { visit_sdk(row, field); });
  read(message[collections], result.collections, [](auto& row, auto& field) { visit_collection(row, field); });
  return result;
}

}  // namespace

std::string encode(const PackageResult& result) {
  Json message = Json::array();
  message.push_back(std::string(spell(result.ending)));
  Json own = Json::array();
  visit(result, Writer(own));
  message.push_back(std::move(own));
  message.push_back(written(result.signers, [](const auto& row, const Writer& field) { visit_signer(row, field); }));
  message.push_back(written(result.findings, [](const auto& row, const Writer& field) { visit_finding(row, field); }));
  message.push_back(written(result.sdks, [](const auto& row, const Writer& field) { visit_sdk(row, field); }));
  message.push_back(written(result.collections, [](const auto& row, const Writer& field) { visit_collection(row, field); }));
  std::string bytes;
  Json::to_cbor(message, bytes);
  return bytes;
}

Result<PackageResult> decode(std::string_view bytes) {
  // allow_exceptions = false: what is no CBOR comes back as discarded.
  const Json message = Json::from_cbor(bytes.begin(), bytes.end(), true, false);
  try {
    return read_all(message);
  } catch (const Refusal& refusal) {
    return fail(Errc::bad_value, refusal.field);
  } catch (const Json::exception& error) {
    return fail(Errc::bad_value, "message", 0, error.what());
  }
}

}  // namespace mingcha::screening
