using Tandem.Tests.Browser.Setting;

namespace Tandem.Tests.Browser.Looks;

/// <summary>A telephone, 390 px wide.</summary>
public sealed class EveryPageOnATelephone(DemoSite demo) : EveryPage(demo, Look.Phone);
