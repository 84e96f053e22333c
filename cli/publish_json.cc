// Objects for programs: one, or an array that goes out as its items are done.
#include "cli/publisher.h"
#include "cli/scan_request.h"
#include "reports/json/json_report.h"

namespace mingcha::cli {
namespace {

class JsonPublisher final : public Publisher {
 public:
  using Publisher::Publisher;

  std::any render(const judge::Report& report) const override { return reports::json(report, request_.lang); }

  void put(std::any rendered, const std::string& name, Sink& sink) override {
    const std::string json = std::any_cast<std::string>(std::move(rendered));
    if (request_.folder) {
      sink.save(name + ".json", json);
      return;
    }
    std::string_view object = json;
    if (request_.packages.size() > 1) {
      sink.print(any_ ? ",\n" : "[\n");
      object.remove_suffix(1);  // its line end, before a comma
    }
    sink.print(object);
    any_ = true;
  }

  void finish(const Totals& totals, Sink& sink) override {
    if (!request_.folder && totals.packages > 1) sink.print(any_ ? "\n]\n" : "[]\n");
  }

 private:
  bool any_ = false;
};

}  // namespace

std::unique_ptr<Publisher> publish_json(const ScanRequest& request) {
  return std::make_unique<JsonPublisher>(request);
}

}  // namespace mingcha::cli
