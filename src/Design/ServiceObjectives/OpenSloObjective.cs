using Tandem.Design.Availability;

namespace Tandem.Design.ServiceObjectives;

/// <summary>What an OpenSLO document says that is kept here.</summary>
/// <param name="Service">Its name, as the document gives it.</param>
/// <param name="WithoutPlanned">Null: the document does not say.</param>
public sealed record OpenSloObjective(string Title, string Description, string Service, double Target, WindowKind Window, int Days, string Zone, IndicatorKind Indicator, bool? WithoutPlanned);
