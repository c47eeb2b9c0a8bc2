using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Http;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Links;
using Tandem.Kernel.News;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Settings;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Rooms;

/// <summary>One practice of a room, and everything it brings into the house. Its features are found by themselves.</summary>
public sealed class Practice(string name)
{
    public string Name { get; } = name;

    public List<RecordKind> Kinds { get; } = [];

    public List<Resource> Resources { get; } = [];

    public List<Action<ModelBuilder, DatabaseKind>> Tables { get; } = [];

    public List<NavigationEntry> Navigation { get; } = [];

    public List<Right> Rights { get; } = [];

    public List<(StandardRole Role, Grant Grant)> Suggestions { get; } = [];

    public List<(Type Fact, Type Listener)> Listeners { get; } = [];

    public Dictionary<Type, Func<RecordedFact, bool>> Conditions { get; } = [];

    public List<Telling> Tellings { get; } = [];

    public List<(string Name, Type Derivation)> Derivations { get; } = [];

    public List<(Type Request, Type Job)> Jobs { get; } = [];

    public List<(Type Chore, TimeSpan Every)> Chores { get; } = [];

    public List<Relation> Relations { get; } = [];

    public List<Setting> Settings { get; } = [];

    public List<Action<IServiceCollection>> Services { get; } = [];

    public List<Action<IEndpointRouteBuilder>> Endpoints { get; } = [];

    public List<Term> Terms { get; } = [];

    public List<SubResource> SubResources { get; } = [];

    /// <summary>A kind of record: its table and its resource. Rights to read, create and edit it come by themselves.</summary>
    public Practice Record<T>(RecordKind<T> kind, Action<EntityTypeBuilder<T>> map, Resource<T> resource) where T : Record<T>
    {
        Kinds.Add(kind);
        Resources.Add(resource);
        var thing = kind.Noun;
        Rights.Add(new(kind.ReadRight, $"See every {thing} within reach"));
        if (resource.Creation is { } creation)
            Rights.Add(new(creation.Right, $"Make a new {thing}"));
        if (resource.Editing is not null || resource.Moves.Any())
            Rights.Add(new(kind.EditRight, $"Change every {thing} within reach"));
        Rights.Add(new(kind.CommentRight, $"Comment on every {thing} within reach and add files to it"));
        Rights.Add(new(kind.InternalRight, $"Read and write internal notes, files and fields of every {thing} within reach"));
        return Table(map);
    }

    /// <summary>A table that holds no records of its own life.</summary>
    public Practice Table<T>(Action<EntityTypeBuilder<T>> map) where T : class
    {
        Tables.Add((model, _) => map(model.Entity<T>()));
        return this;
    }

    /// <summary>Hangs a listener on the facts of one kind.</summary>
    /// <param name="when">Facts of which this is not true pass it by; null: it hears them all.</param>
    public Practice Listens<TFact, TListener>(Func<RecordedFact, bool>? when = null) where TFact : IFact where TListener : class, IListener<TFact>
    {
        Listeners.Add((typeof(TFact), typeof(TListener)));
        if (when is not null)
            Conditions[typeof(TListener)] = when;
        Services.Add(services => services.AddScoped<TListener>());
        return this;
    }

    /// <summary>Keeps something that is computed from facts alone; <c>tandem rebuild {name}</c> computes it again.</summary>
    public Practice Derives<TDerivation>(string name) where TDerivation : class, IDerivation
    {
        Derivations.Add((name, typeof(TDerivation)));
        Services.Add(services => services.AddScoped<TDerivation>());
        return this;
    }

    /// <summary>Says who is told of what happens to the records of a kind, which may be an earlier room's.</summary>
    public Practice Tells<T>(RecordKind<T> kind, Action<Telling<T>> say) where T : Record<T>
    {
        var telling = new Telling<T>(kind);
        say(telling);
        Tellings.Add(telling);
        return this;
    }

    public Practice Does<TRequest, TJob>() where TJob : class, IJob<TRequest>
    {
        Jobs.Add((typeof(TRequest), typeof(TJob)));
        Services.Add(services => services.AddScoped<TJob>());
        return this;
    }

    public Practice Repeats<TChore>() where TChore : class, IChore
    {
        Chores.Add((typeof(TChore), TChore.Every));
        Services.Add(services => services.AddScoped<TChore>());
        return this;
    }

    /// <param name="key">The letter that leads there after a <c>g</c>.</param>
    public Practice Shows(string label, string path, string icon, string? right = null, char? key = null)
    {
        Navigation.Add(new(label, path, icon, right, key));
        return this;
    }

    public Practice Allows(string right, string what)
    {
        Rights.Add(new(right, what));
        return this;
    }

    /// <summary>Suggests rights for a standard role; a site takes them over once and may take them away again.</summary>
    public Practice Suits(StandardRole role, GrantScope scope, params IEnumerable<string> rights)
    {
        Suggestions.AddRange(rights.Select(right => (role, new Grant(right, scope))));
        return this;
    }

    /// <summary>A way in which records of any kind can be joined.</summary>
    public Practice Relates(string name, string label, string inverse, string inverseLabel)
    {
        Relations.Add(new(name, label, inverse, inverseLabel));
        return this;
    }

    /// <summary>What an administrator may decide for the whole site.</summary>
    public Practice Sets(params IEnumerable<Setting> settings)
    {
        Settings.AddRange(settings);
        return this;
    }

    public Practice Uses(Action<IServiceCollection> services)
    {
        Services.Add(services);
        return this;
    }

    /// <summary>Says what a word means that the practice uses; the glossary shows it.</summary>
    public Practice Explains(string word, string meaning)
    {
        Terms.Add(new(word, meaning));
        return this;
    }

    /// <summary>Hangs something under the records of every kind in the API.</summary>
    public Practice Hangs(SubResource under)
    {
        SubResources.Add(under);
        return this;
    }

    public Practice Answers(Action<IEndpointRouteBuilder> endpoints)
    {
        Endpoints.Add(endpoints);
        return this;
    }
}
