using Tandem.Product.Forecasts;

namespace Tandem.Product.RoadmapDates;

/// <summary>An item that must be over before, itself or for what must be.</summary>
/// <param name="Course">When that will be, as the forecast of its own team has it, if it waited for nothing; null: nobody can say.</param>
/// <param name="Through">The nearest item of another team by way of which it is waited for; null: it is waited for directly.</param>
public sealed record Outside(Blocker Item, Course? Course, Blocker? Through);
