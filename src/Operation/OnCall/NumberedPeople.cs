using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.Operation.OnCall;

/// <summary>People by the numbers that schedules keep.</summary>
public static class NumberedPeople
{
    extension(Store store)
    {
        /// <summary>The people behind numbers; a number that names nobody is left out.</summary>
        public async Task<IReadOnlyDictionary<string, Person>> PeopleOf(IEnumerable<string?> numbers, CancellationToken stop)
        {
            List<int> serials = [.. numbers.Distinct().Select(Person.Kind.SerialOf).OfType<int>()];
            return serials.Count == 0
                ? new Dictionary<string, Person>()
                : await store.People.AsNoTracking().Where(person => serials.Contains(person.Serial)).ToDictionaryAsync(Person.Kind.NumberOf, stop);
        }

        /// <summary>Reads people as somebody wrote them (number, user name or full name) into their numbers, in the same order.</summary>
        /// <exception cref="Refused">One of them is nobody, or no longer active.</exception>
        public async Task<IReadOnlyList<string>> NumbersOf(IReadOnlyList<string> said, string about, CancellationToken stop)
        {
            List<string> words = [.. said.Select(word => word.Trim())];
            List<int> serials = [.. words.Select(Person.Kind.SerialOf).OfType<int>()];
            List<string?> names = [.. words.Select(word => word.ToLowerInvariant())];
            var people = await store.People.AsNoTracking()
                .Where(person => person.State == Person.Active && (serials.Contains(person.Serial) || names.Contains(person.UserName) || words.Contains(person.Name))).ToListAsync(stop);
            return [.. words.Select(word => Person.Kind.NumberOf(
                people.Find(person => person.Serial == Person.Kind.SerialOf(word)) ?? people.Find(person => string.Equals(person.UserName, word, StringComparison.OrdinalIgnoreCase)) ?? Only(people.FindAll(person => person.Name == word))
                ?? throw new Refused($"There is no active person \"{word}\", or more than one: write the user name or the number.", about)))];
        }
    }

    private static Person? Only(List<Person> people) => people.Count == 1 ? people[0] : null;
}
