using Tandem.Tests.Browser.Setting;

namespace Tandem.Tests.Browser.Looks;

/// <summary>A wide screen by day.</summary>
public sealed class EveryPageByDay(DemoSite demo) : EveryPage(demo, Look.Light);
