using Tandem.Tests.Browser.Setting;

namespace Tandem.Tests.Browser.Looks;

/// <summary>A wide screen by night.</summary>
public sealed class EveryPageByNight(DemoSite demo) : EveryPage(demo, Look.Dark);
