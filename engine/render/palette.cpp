#include <engine/render/palette.h>

namespace keel::render {

QRgb rgbOf(Ink ink) {
  switch (ink) {
    case Ink::Text: return 0xFF141A26;
    case Ink::Muted: return 0xFF465066;
    case Ink::Faint: return 0xFF5F6A80;
    case Ink::Line: return 0xFF8A96AD;
    case Ink::Grid: return 0xFFDDE2EB;
    case Ink::Raised: return 0xFFF5F7FB;
    case Ink::Accent: return 0xFF0067B8;
    case Ink::Up: return 0xFF007A55;
    case Ink::Down: return 0xFFC2182B;
    case Ink::Warn: return 0xFF8A5A00;
    case Ink::Critical: return 0xFFB00020;
    case Ink::Live: return 0xFFB54708;
    case Ink::Paper: return 0xFF0067B8;
    case Ink::Replay: return 0xFF6B3FA0;
  }
  return 0xFF141A26;
}

}  // namespace keel::render
