using System.Globalization;
using NodaTime;
using Tandem.Kernel;
using Tandem.Kernel.Storage;
using Tandem.People.WorkingTime;

namespace Tandem.Operation.OnCall;

/// <summary>What must be true of every schedule.</summary>
internal static class ScheduleChecks
{
    public const int MostLayers = 12;
    public const int MostOverrides = 500;
    private const int MostPeople = 50;

    /// <exception cref="Refused">Something makes no sense.</exception>
    public static async Task Demand(Store store, Schedule schedule, CancellationToken stop)
    {
        schedule.Name = schedule.Name.Trim() is { Length: > 0 and <= 100 } name ? name : throw new Refused("Give the schedule a name of at most 100 characters.", "name");
        schedule.Description = schedule.Description.Trim() is { Length: <= 10_000 } text ? text : throw new Refused("Describe it in at most 10,000 characters.", "description");
        schedule.Zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(schedule.Zone.Trim())?.Id ?? throw new Refused("Choose a time zone such as Europe/Berlin.", "zone");
        schedule.Hours = Hours(schedule.Hours, "hours");
        if (schedule.Layers.Count > MostLayers)
            throw new Refused($"A schedule has at most {MostLayers} layers.", "layers");
        var tidy = new List<ScheduleLayer>();
        foreach (var layer in schedule.Layers)
            tidy.Add(await Tidy(store, layer, $"Layer {tidy.Count + 1}", stop));
        schedule.Layers = tidy;
    }

    private static async Task<ScheduleLayer> Tidy(Store store, ScheduleLayer layer, string usual, CancellationToken stop)
    {
        var name = layer.Name?.Trim() is { Length: > 0 } given ? given : usual;
        if (name.Length > 100)
            throw new Refused("Name a layer in at most 100 characters.", "layers");
        if (layer.People is not { Count: > 0 and <= MostPeople })
            throw new Refused($"{name}: name at least one person who takes turns, and at most {MostPeople}.", "layers");
        if (!TimeOnly.TryParseExact(layer.HandOver, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            throw new Refused($"{name}: write when one hands over as 09:00.", "layers");
        if (layer.Every is < 1 or > 999 || !Enum.IsDefined(layer.Unit))
            throw new Refused($"{name}: a shift lasts from 1 to 999 hours, days or weeks.", "layers");
        if (layer.Start.Year is < 1950 or > 2150 || layer.Until < layer.Start || layer.Until?.Year > 2150)
            throw new Refused($"{name}: it begins between 1950 and 2150, and ends after it begins.", "layers");
        return layer with { Name = name, People = await store.NumbersOf(layer.People, "layers", stop), Hours = Hours(layer.Hours, "layers") };
    }

    private static string Hours(string? text, string about)
    {
        try
        {
            return WorkingWeek.Tidy(text);
        }
        catch (Refused refused)
        {
            throw new Refused(refused.Message, about);
        }
    }
}
