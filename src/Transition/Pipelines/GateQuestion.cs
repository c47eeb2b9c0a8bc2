using Tandem.Kernel.Records;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Pipelines;

/// <summary>What shall be, or was, brought where and when.</summary>
/// <param name="Change">Named by who asks; null: any that covers it.</param>
/// <param name="Environment">Null: nobody knows, which counts as one where a change is needed.</param>
/// <param name="To">When it will be over; null: nobody says.</param>
public sealed record GateQuestion(
    Id<ConfigurationItem>? Item, Id<Service>? Service, Id<Change>? Change, ItemEnvironment? Environment, DateTimeOffset From, DateTimeOffset? To = null);
