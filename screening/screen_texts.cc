#include "screening/screen_texts.h"

#include <array>

namespace mingcha::screening {
namespace {

using enum ScreenText;
using Row = reports::Wording<ScreenText>;

constexpr std::array kRows = {
    Row{progress, "{}/{}  {}/秒  剩余 {}  有问题 {}  失败 {}", "{}/{}  {}/s  left {}  problems {}  failed {}"},
    Row{unknown_time, "--:--", "--:--"},
    Row{waiting, "登记库 {} 被其他程序锁定，等待中", "the registry {} is locked by another program, waiting"},
    Row{inputs, "共 {} 个安装包{}", "packages: {}{}"},
    Row{share, "（第 {} 份，共 {} 份）", " (share {} of {})"},
    Row{examined, "本次检测 {} 个", "examined: {}"},
    Row{held, "登记库已有结果 {} 个，未再检测", "held by the registry, not examined again: {}"},
    Row{found, "发现问题 {} 个，仅有疑似问题 {} 个，未发现 {} 个", "with problems: {}, with suspected ones only: {}, without: {}"},
    Row{not_seen, "代码未能全部看到 {} 个，其“未发现”不表示合规", "not seen as a whole: {}; nothing found there does not mean compliance"},
    Row{unreadable, "无法作为安装包读取 {} 个", "could not be read as a package: {}"},
    Row{failed, "检测失败 {} 个（单独重试后仍失败）", "failed, also when tried again alone: {}"},
    Row{repackaged, "签名与同一应用较早版本不同的安装包 {} 个", "with another signer than earlier versions of their app: {}"},
    Row{interrupted, "已中断：完成 {}/{}；再次运行将接着检测", "interrupted: {} of {} done; the next run goes on"},
    Row{registry, "登记库 {}", "registry {}"},
};
static_assert(reports::in_order(kRows, static_cast<std::size_t>(ScreenText::count_)));

}  // namespace

std::string_view text(ScreenText id, Lang lang) noexcept { return reports::words(kRows, id, lang); }

}  // namespace mingcha::screening
