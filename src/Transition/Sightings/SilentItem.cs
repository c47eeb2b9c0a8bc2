using Tandem.Kernel.Records;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Sightings;

/// <summary>A live item of which an inventory has told nothing for longer than a rule allows.</summary>
/// <param name="SeenAt">When it told of it last.</param>
internal sealed record SilentItem(Id<ConfigurationItem> Item, int Serial, string Name, string Source, DateTimeOffset SeenAt);
