using Tandem.Tests.Browser.Setting;

namespace Tandem.Tests.Browser.Looks;

/// <summary>A wide screen by night, and a telephone, 390 px wide.</summary>
public sealed class EveryPageByNight(DemoSite demo) : EveryPage(demo, Look.Dark);
