namespace Tandem.Product.Forecasts;

/// <summary>The days by which something is finished with a likelihood of 50, 85 and 95 in a hundred; null: not within the horizon.</summary>
public sealed record Outlook(DateOnly? P50, DateOnly? P85, DateOnly? P95);
