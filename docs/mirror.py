"""Keeps mirror.json equal to a feed: python3 mirror.py http://localhost:8080/api/v1/changes/events [--once]"""
import json, os, sys, time, urllib.request

feed, once, file = sys.argv[1], "--once" in sys.argv, "mirror.json"
mirror = json.load(open(file)) if os.path.exists(file) else {"next": "", "records": {}}
while True:
    place = f"&cursor={mirror['next']}" if mirror["next"] else ""
    try:
        page = json.load(urllib.request.urlopen(f"{feed}?limit=1000&wait={0 if once else 30}{place}", timeout=60))
    except Exception as failure:  # 410: away for too long, so begin again; anything else: try again soon
        mirror = {"next": "", "records": {}} if getattr(failure, "code", 0) == 410 else mirror
        print(failure, file=sys.stderr)
        time.sleep(1)
        continue
    for change in page["items"]:
        mirror["records"].pop(change["id"], None)
        if change["operation"] == "CHANGED":
            mirror["records"][change["id"]] = change["data"]
    mirror["next"] = page["next"]
    with open(file + ".new", "w") as out:
        json.dump(mirror, out)
    os.replace(file + ".new", file)
    if once and not page["more"]:
        break
