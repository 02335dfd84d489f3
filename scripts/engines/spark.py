"""The side of spark.ts that runs in Spark: one task as JSON in the first argument, one line of JSON out."""

import json
import sys
import threading
import time

from pyspark.sql import SparkSession

task = json.loads(sys.argv[1])
builder = SparkSession.builder.master("local-cluster[2,1,1024]")
settings = {
    "spark.driver.host": "127.0.0.1",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.files.openCostInBytes": "0",
    "spark.sql.files.minPartitionNum": str(task["tasks"]),
}
for name, value in settings.items():
    builder = builder.config(name, value)
spark = builder.getOrCreate()
spark.sparkContext.setLogLevel("OFF")
spark.read.parquet(task["table"]).createOrReplaceTempView("subscriptions")


def seconds(sql):
    start = time.monotonic()
    spark.sql(sql).write.format("noop").mode("overwrite").save()
    return time.monotonic() - start


def executors():
    """The programs of Java that this driver started: its executors, each with its own processes below."""
    found = spark.sparkContext._jvm.java.lang.ProcessHandle.current().children().toArray()
    return [one for one in found if one.info().command().orElse("").endswith("java")]


def stages():
    tracker = spark.sparkContext.statusTracker()
    jobs = [tracker.getJobInfo(job) for job in tracker.getActiveJobsIds()]
    return [tracker.getStageInfo(stage) for job in jobs if job for stage in job.stageIds]


killed = {}


def kill_one():
    """Waits until a quarter of the tasks is done, then ends one executor in the middle of its task."""
    while not killed:
        for stage in stages():
            if stage and stage.numTasks > 8 and stage.numCompletedTasks >= stage.numTasks / 4:
                first, *others = executors()
                killed.update(before=stage.numCompletedTasks, tasks=stage.numTasks, alive=len(others), stage=stage.stageId)
                first.destroyForcibly()
                return
        time.sleep(0.02)


seconds(task["cat"])
cat = seconds(task["cat"])
termbook = seconds(task["termbook"])
threading.Thread(target=kill_one, daemon=True).start()
spark.sql(task["termbook"]).write.mode("overwrite").parquet(task["rows"])
again = spark.sparkContext.statusTracker().getStageInfo(killed["stage"]).numFailedTasks if killed else 0
print(json.dumps({"cat": cat, "termbook": termbook, "killed": killed, "again": again}))
spark.stop()
