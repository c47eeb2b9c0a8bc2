using System.Text.Json.Nodes;

namespace Tandem.Transition.Inventories;

/// <summary>Something another system knows of.</summary>
/// <param name="Key">The other system's name for it, unique within the system.</param>
/// <param name="Class">The class it becomes one of.</param>
/// <param name="IsGuess">The other system does not say what it is: an item of its name is taken for it, whatever its class.</param>
public sealed record FoundItem(string Key, string Name, string Class, JsonObject Attributes, string State = Configuration.ItemLife.Live, bool IsGuess = false, string Description = "");
