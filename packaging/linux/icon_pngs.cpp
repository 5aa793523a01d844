// Draws an SVG file as square PNG files: icon_pngs FILE.svg PREFIX SIZE... writes PREFIX-SIZE.png, SIZE in pixels.
// Runs while Keel is built; the pictures depend on the SVG alone.
#include <cstdio>

#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

namespace {

bool draw(QSvgRenderer& svg, int pixels, const QString& file) {
  QImage image(pixels, pixels, QImage::Format_ARGB32);
  image.fill(Qt::transparent);
  QPainter painter(&image);
  svg.render(&painter);
  painter.end();
  return image.save(file, "PNG");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fputs("usage: icon_pngs FILE.svg PREFIX SIZE...\n", stderr);
    return 2;
  }
  QSvgRenderer svg(QString::fromLocal8Bit(argv[1]));
  if (!svg.isValid()) {
    std::fprintf(stderr, "icon_pngs: '%s' is not a readable SVG picture\n", argv[1]);
    return 1;
  }
  for (int i = 3; i < argc; ++i) {
    bool ok = false;
    const int pixels = QString::fromLocal8Bit(argv[i]).toInt(&ok);
    if (!ok || pixels < 1 || pixels > 4096) {
      std::fprintf(stderr, "icon_pngs: '%s' is not a size from 1 to 4096\n", argv[i]);
      return 2;
    }
    const QString file = QString::fromLocal8Bit(argv[2]) + QStringLiteral("-%1.png").arg(pixels);
    if (!draw(svg, pixels, file)) {
      std::fprintf(stderr, "icon_pngs: '%s' cannot be written\n", qPrintable(file));
      return 1;
    }
  }
  return 0;
}
