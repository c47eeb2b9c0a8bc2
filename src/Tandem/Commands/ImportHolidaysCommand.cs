using System.CommandLine;
using Tandem.Kernel;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Records;
using Tandem.People.Calendars;
using Tandem.People.Holidays;

namespace Tandem.Commands;

/// <summary><c>tandem import holidays &lt;file&gt; --calendar CAL-1</c>: takes a country's holidays into a calendar.</summary>
public static class ImportHolidaysCommand
{
    public static Command Make(SiteSwitches site)
    {
        var file = new Argument<FileInfo>("file") { Description = "Rules of a country's holidays (.yaml)" };
        var calendar = new Option<string>("--calendar") { Description = "The number or name of the calendar", Required = true };
        var region = new Option<string?>("--region") { Description = "A region of the country, such as BY (default: the whole country)" };
        var language = new Option<string>("--language") { Description = "In which language the days are named", DefaultValueFactory = _ => "en" };
        var types = new Option<string[]>("--types") { Description = $"Which types of days: {string.Join(", ", HolidayFile.Types)}", DefaultValueFactory = _ => [HolidayFile.Types[0]], AllowMultipleArgumentsPerToken = true };
        var who = CommandActor.Switch();
        var command = new Command("holidays", "Take a country's holidays into a calendar") { file, calendar, region, language, types, who };
        command.SetAction((words, stop) => Run(site.Read(words), words.GetValue(file)!, words.GetValue(calendar)!, words.GetValue(who), (id, yaml) => new(id, yaml, words.GetValue(file)!.Name, words.GetValue(region), words.GetValue(language)!, Types(words.GetValue(types))), stop));
        return command;
    }

    private static async Task<int> Run(SiteOptions options, FileInfo file, string calendar, string? who, Func<Id<Calendar>, string, TakeHolidays.Request> request, CancellationToken stop)
    {
        if (!file.Exists)
        {
            await Console.Error.WriteLineAsync($"There is no file {file.FullName}.");
            return 2;
        }

        await using var workshop = await Workshop.Open(options);
        try
        {
            var by = await CommandActor.Of(workshop.Services, who, "import holidays", stop);
            var id = await workshop.Services.GetRequiredService<References>().Find(Calendar.Kind, calendar, by, stop) ?? throw new Refused($"There is no calendar \"{calendar}\".", "calendar");
            var read = await workshop.Services.GetRequiredService<TakeHolidays>().Run(request(new(id), await File.ReadAllTextAsync(file.FullName, stop)), by, stop);
            Console.WriteLine($"{read.Taken.Count} holidays were taken.");
            foreach (var (type, count) in read.LeftOut)
                Console.WriteLine($"{count} of type {type} were left out; --types {type} takes them.");
            foreach (var rejected in read.Rejected)
                await Console.Error.WriteLineAsync(rejected);
            return 0;
        }
        catch (Refused no)
        {
            await Console.Error.WriteLineAsync(no.Message);
            return 2;
        }
    }

    private static IReadOnlyCollection<string> Types(string[]? said) => [.. (said ?? []).SelectMany(each => each.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
}
