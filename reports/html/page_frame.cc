// The content security policy names the style and the script by their digests, so that nothing else runs, whatever a
// package managed to put into the page. It leaves no room for style attributes: pictures are made of classes and SVG.
#include "reports/html/page_frame.h"

#include "support/bytes.h"
#include "support/base64.h"
#include "support/digest.h"

extern "C" {
extern const char mingcha_page_page_css[];
extern const char mingcha_page_page_css_end[];
extern const char mingcha_page_page_js[];
extern const char mingcha_page_page_js_end[];
}

namespace mingcha::reports {
namespace {

std::string_view style() {
  return {mingcha_page_page_css, static_cast<std::size_t>(mingcha_page_page_css_end - mingcha_page_page_css)};
}
std::string_view script() {
  return {mingcha_page_page_js, static_cast<std::size_t>(mingcha_page_page_js_end - mingcha_page_page_js)};
}

std::string source_of(std::string_view text) {
  const Sha256 digest = sha256(as_bytes(text));
  return "'sha256-" + base64(digest) + "'";
}

const std::string& content_policy() {
  static const std::string kPolicy = "default-src 'none'; style-src " + source_of(style()) + "; script-src " +
                                     source_of(script()) + "; img-src data:; base-uri 'none'; form-action 'none'";
  return kPolicy;
}

}  // namespace

void begin_page(HtmlWriter& out, std::string_view title) {
  out.raw("<!DOCTYPE html>\n<html lang=\"").raw(out.lang() == Lang::zh ? "zh-CN" : "en");
  out.raw("\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"");
  out.raw(content_policy());
  out.raw("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
          "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>");
  out.text(title).raw("</title>\n<style>").raw(style()).raw("</style>\n</head>\n<body>\n");
  out.raw("<a class=\"skip\" href=\"#main\">").word(HtmlMessage::skip_to_content).raw("</a>\n");
}

void write_theme_choice(HtmlWriter& out) {
  out.raw("<label class=\"theme js\" hidden><span>").word(HtmlMessage::theme);
  out.raw("</span> <select id=\"theme\"><option value=\"\">").word(HtmlMessage::theme_auto);
  out.raw("</option><option value=\"light\">").word(HtmlMessage::theme_light);
  out.raw("</option><option value=\"dark\">").word(HtmlMessage::theme_dark).raw("</option></select></label>\n");
}

void end_page(HtmlWriter& out, std::string_view tool_version, std::string_view rules_sha256) {
  out.raw("<footer class=\"foot\">\n<p>").word(Message::legal_notice).raw("</p>\n<p>");
  if (rules_sha256.empty()) {
    out.say(HtmlMessage::made_by_tool, tool_version).raw("</p>\n</footer>\n");
  } else {
    out.say(HtmlMessage::made_by, tool_version).raw(" <code>").text(rules_sha256).raw("</code></p>\n</footer>\n");
  }
  out.raw("<script>").raw(script()).raw("</script>\n</body>\n</html>\n");
}

}  // namespace mingcha::reports
